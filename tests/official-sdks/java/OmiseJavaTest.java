import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import co.omise.Client;
import co.omise.Config;
import co.omise.Configurer;
import co.omise.Endpoint;
import co.omise.Serializer;
import co.omise.models.*;
import co.omise.models.schedules.*;
import co.omise.requests.RequestBuilder;
import co.omise.requests.RequesterImpl;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import java.io.File;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.joda.time.DateTime;
import org.joda.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Omise's SDK for Java against the sandbox: every call it has, with what the answer says. */
class OmiseJavaTest {
    /** What the sandbox does not play: {@code GET /}, of whose answer nothing is known. */
    private static final Set<String> NOT_PLAYED = Set.of("SystemInfo$GetRequestBuilder");

    private static final String SANDBOX = System.getenv("SANDBOX_URL");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Set<String> TRIED = new TreeSet<>();

    private JsonNode account;
    private Client client;

    /** An account of its own for each test, so that its balance and its lists are that test's alone. */
    @BeforeEach
    void open() throws Exception {
        account = control("POST", "/accounts", "{\"name\": \"Tea House\", \"country\": \"TH\"}");
        client = clientOf(account.get("public_key").asText(), account.get("secret_key").asText());
    }

    @AfterAll
    static void everyCallOfTheSdkWasTried() throws Exception {
        var library = RequestBuilder.class.getProtectionDomain().getCodeSource().getLocation();
        try (var jar = new JarFile(new File(library.toURI()))) {
            Set<String> known = jar.stream()
                    .map(entry -> entry.getName().replaceAll(".*/|\\.class$", ""))
                    .filter(name -> name.endsWith("RequestBuilder") && name.contains("$"))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertTrue(known.size() > 80, "the SDK's calls are not where they were");
            known.removeAll(TRIED);
            assertEquals(NOT_PLAYED, known, "calls that were not tried");
        }
    }

    /**
     * The SDK has its addresses built in, and lets a Requester be passed. This is its own, over an OkHttpClient that
     * signs as the SDK's does and then turns each host into the sandbox's.
     */
    private static Client clientOf(String publicKey, String secretKey) throws Exception {
        var world = control("GET", "/world", "");
        var api = HttpUrl.parse(world.get("api_url").asText());
        var vault = HttpUrl.parse(world.get("vault_url").asText());
        var config = new Config(Endpoint.API_VERSION, publicKey, secretKey);
        var http = new OkHttpClient.Builder().addInterceptor(chain -> {
            var request = Configurer.configure(config, chain.request());
            var there = request.url().host().equals(Endpoint.VAULT.host()) ? vault : api;
            var url = request.url().newBuilder().scheme("http").host(there.host()).port(there.port()).build();
            return chain.proceed(request.newBuilder().url(url).build());
        });
        return new Client(new RequesterImpl(http.build(), Serializer.defaultSerializer()));
    }

    private <T extends OmiseObjectBase> T send(RequestBuilder<T> builder) throws Exception {
        TRIED.add(builder.getClass().getName().replaceAll(".*\\.", ""));
        return client.sendRequest(builder.build());
    }

    private void refused(int status, String code, RequestBuilder<?> builder) {
        var refusal = assertThrows(OmiseException.class, () -> send(builder));
        assertEquals(List.of(status, code), List.of(refusal.getHttpStatusCode(), refusal.getCode()));
    }

    /** A call whose good answer this SDK cannot read, whoever gives it. */
    private void sentAndNotUnderstood(String path, RequestBuilder<?> builder) throws Exception {
        assertThrows(InvalidTypeIdException.class, () -> send(builder));
        var requests = control("GET", "/requests", "").get("requests");
        var last = requests.get(requests.size() - 1);
        assertEquals(List.of(path, 200), List.of(last.get("path").asText(), last.get("status").asInt()));
    }

    /** A call that the SDK does not have. */
    private static JsonNode request(String method, String path, String body, String key) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(SANDBOX + path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString((key + ":").getBytes()))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), answer.body());
        return JSON.readTree(answer.body());
    }

    private static JsonNode control(String method, String path, String body) throws Exception {
        return request(method, "/sandbox" + path, body, "");
    }

    /** A day, counted from today by the sandbox's clock. */
    private static LocalDate day(int ahead) throws Exception {
        return LocalDate.parse(control("GET", "/clock", "").get("now").asText().substring(0, 10)).plusDays(ahead);
    }

    private Token token(String number) throws Exception {
        return send(new Token.CreateRequestBuilder().card(new Card.Create()
                .name("Somchai Prasert")
                .number(number)
                .expiration(12, 2032)
                .city("Bangkok")
                .postalCode("10320")
                .securityCode("123")));
    }

    private Token token() throws Exception {
        return token("4242424242424242");
    }

    /** With a new card. The SDK sends {@code capture: false} unless it is told otherwise. */
    private Charge.CreateRequestBuilder charging(long amount) throws Exception {
        return new Charge.CreateRequestBuilder().amount(amount).currency("thb").card(token().getId()).capture(true);
    }

    private Charge charge(long amount) throws Exception {
        return send(charging(amount));
    }

    private Recipient recipient() throws Exception {
        return send(new Recipient.CreateRequestBuilder()
                .name("Somchai Prasert")
                .email("somchai@example.com")
                .type(RecipientType.Individual)
                .bankAccount(bankAccount("1234567890")));
    }

    private static BankAccount.Params bankAccount(String number) {
        return new BankAccount.Params().brand("test").number(number).name("SOMCHAI PRASERT");
    }

    private static List<String> ids(OmiseList<? extends Model> list) {
        return list.getData().stream().map(Model::getId).toList();
    }

    private static ScopedList.Options newest(int limit) {
        return new ScopedList.Options().limit(limit).order(Ordering.ReverseChronological);
    }

    @Test
    void theAccountItsBalanceAndItsCapability() throws Exception {
        assertEquals(account.get("id").asText(), send(new Account.GetRequestBuilder()).getId());
        var changed = send(new Account.UpdateRequestBuilder()
                .webhookUri("http://127.0.0.1:9/hook")
                .metadataExportKeys(Map.of("charge", List.of("order"))));
        assertEquals("http://127.0.0.1:9/hook", changed.getWebhookUri());
        assertEquals(List.of("order"), changed.getMetadataExportKeys().get("charge"));
        var paid = charge(100_000);
        assertEquals(List.of(3650L, 256L, 96_094L), List.of(paid.getFee(), paid.getFeeVat(), paid.getNet()));
        var balance = send(new Balance.GetRequestBuilder());
        assertEquals(List.of(96_094L, "THB"), List.of(balance.getTotal(), balance.getCurrency()));
        assertEquals("TH", send(new Capability.GetRequestBuilder()).getCountry());
        var forex = send(new Forex.GetRequestBuilder("usd"));
        assertEquals(List.of("USD", "THB"), List.of(forex.getBase(), forex.getQuote()));
        assertTrue(forex.getRate() > 1);
    }

    @Test
    void aTokenIsUsedOnce() throws Exception {
        var made = token();
        var card = made.getCard();
        assertEquals(
                List.of("4242", "Visa", "Bangkok", false),
                List.of(card.getLastDigits(), card.getBrand(), card.getCity(), made.isUsed()));
        var charging = new Charge.CreateRequestBuilder().amount(2000).currency("thb").card(made.getId()).capture(true);
        assertTrue(send(charging).isPaid());
        assertTrue(send(new Token.GetRequestBuilder(made.getId())).isUsed());
        refused(400, "used_token", charging);
        var wrong = new Card.Create().name("A").number("4242424242424241").expiration(12, 2032).securityCode("123");
        refused(400, "invalid_card", new Token.CreateRequestBuilder().card(wrong));
    }

    @Test
    void aChargeIsPaidChangedAndListed() throws Exception {
        var paid = send(charging(100_000).description("Tea").metadata("order", "7"));
        assertEquals(ChargeStatus.Successful, paid.getStatus());
        assertEquals(List.of(true, Map.of("order", "7")), List.of(paid.isPaid(), paid.getMetadata()));
        send(new Charge.UpdateRequestBuilder(paid.getId()).description("Green tea"));
        assertEquals("Green tea", send(new Charge.GetRequestBuilder(paid.getId())).getDescription());
        refused(404, "not_found", new Charge.GetRequestBuilder("chrg_test_0"));
        var second = charge(3000);
        var third = charge(4000);
        var page = send(new Charge.ListRequestBuilder().options(newest(1).offset(1)));
        assertEquals(List.of(3, 1, List.of(second.getId())), List.of(page.getTotal(), page.getLimit(), ids(page)));
        var all = send(new Charge.ListRequestBuilder());
        assertEquals(List.of(paid.getId(), second.getId(), third.getId()), ids(all));
        DateTime tomorrow = day(1).toDateTimeAtStartOfDay();
        var later = new ScopedList.Options().from(tomorrow);
        assertEquals(0, send(new Charge.ListRequestBuilder().options(later)).getTotal());
        var events = send(new Charge.ListEventsRequestBuilder(paid.getId()));
        assertEquals(List.of("charge.create", "charge.update"), events.getData().stream().map(Event::getKey).toList());
    }

    @Test
    void aDeclinedChargeIsAnAnswer() throws Exception {
        var card = token("4111111111140011").getId();
        var declined = send(new Charge.CreateRequestBuilder().amount(2000).currency("thb").card(card).capture(true));
        assertEquals(ChargeStatus.Failed, declined.getStatus());
        assertEquals("insufficient_fund", declined.getFailureCode());
    }

    @Test
    void anAuthorisedChargeIsCapturedOrReversed() throws Exception {
        var held = send(charging(100_000).capture(false));
        assertEquals(ChargeStatus.Pending, held.getStatus());
        assertEquals(List.of(true, false), List.of(held.isAuthorized(), held.isPaid()));
        assertTrue(send(new Charge.CaptureRequestBuilder(held.getId())).isPaid());
        var other = send(charging(5000).capture(false)).getId();
        var reversed = send(new Charge.ReverseRequestBuilder(other));
        assertEquals(ChargeStatus.Reversed, reversed.getStatus());
        refused(400, "failed_capture", new Charge.CaptureRequestBuilder(other));
    }

    @Test
    void aRefundIsMadeFoundAndListed() throws Exception {
        var charge = charge(100_000).getId();
        var refund = send(new Refund.CreateRequestBuilder(charge).amount(30_000).metadata("why", "cold"));
        assertEquals(
                List.of(30_000L, charge, Map.of("why", "cold")),
                List.of(refund.getAmount(), refund.getCharge(), refund.getMetadata()));
        assertEquals(30_000, send(new Refund.GetRequestBuilder(charge, refund.getId())).getAmount());
        assertEquals(List.of(refund.getId()), ids(send(new Refund.ListRequestBuilder(charge))));
        assertEquals(List.of(refund.getId()), ids(send(new Refund.ListRefundsRequestBuilder())));
        refused(400, "failed_refund", new Refund.CreateRequestBuilder(charge).amount(70_001));
        assertTrue(send(new Refund.CreateRequestBuilder(charge(5000).getId()).amount(5000).isVoid(true)).isVoided());
    }

    @Test
    void aCustomerKeepsCardsAndIsCharged() throws Exception {
        var made = send(new Customer.CreateRequestBuilder()
                .email("a@example.com")
                .card(token().getId())
                .metadata("tier", "gold"));
        var id = made.getId();
        var first = made.getCards().getData().get(0).getId();
        assertEquals(List.of(first, Map.of("tier", "gold")), List.of(made.getDefaultCard(), made.getMetadata()));
        var card = token("5555555555554444").getId();
        var changed = send(new Customer.UpdateRequestBuilder(id).email("b@example.com").card(card));
        assertEquals(List.of("b@example.com", 2), List.of(changed.getEmail(), changed.getCards().getTotal()));
        var page = send(new Card.ListRequestBuilder(id).options(newest(1)));
        var second = page.getData().get(0).getId();
        assertEquals(List.of(2, 1, "MasterCard"),
                List.of(page.getTotal(), page.getData().size(), page.getData().get(0).getBrand()));
        send(new Card.UpdateRequestBuilder(id, second).name("Somsri Prasert").expiration(11, 2033));
        var again = send(new Card.GetRequestBuilder(id, second));
        assertEquals(List.of("Somsri Prasert", 2033), List.of(again.getName(), again.getExpirationYear()));
        var charging = new Charge.CreateRequestBuilder().amount(5000).currency("thb").customer(id).card(second);
        var paid = send(charging.capture(true));
        assertEquals(List.of(true, id, "4444"),
                List.of(paid.isPaid(), paid.getCustomer(), paid.getCard().getLastDigits()));
        assertTrue(send(new Card.DeleteRequestBuilder(id, first)).isDeleted());
        assertEquals(second, send(new Customer.GetRequestBuilder(id)).getDefaultCard());
        assertEquals(List.of(id), ids(send(new Customer.ListRequestBuilder())));
        assertEquals(0, send(new Customer.ListSchedulesRequestBuilder(id)).getTotal());
        assertEquals(0, send(new Schedule.CustomerScheduleListRequestBuilder(id)).getTotal());
        assertTrue(send(new Customer.DeleteRequestBuilder(id)).isDeleted());
        refused(404, "not_found", new Customer.GetRequestBuilder(id));
    }

    @Test
    void aSourceIsChargedAndPaidOrNot() throws Exception {
        var source = send(new Source.CreateRequestBuilder().type(SourceType.PromptPay).amount(3000).currency("thb"));
        assertEquals(SourceType.PromptPay, source.getType());
        assertEquals(FlowType.Offline, source.getFlow());
        assertEquals(3000, send(new Source.GetRequestBuilder(source.getId())).getAmount());
        var charging = new Charge.CreateRequestBuilder().amount(3000).currency("thb").source(source.getId());
        var waiting = send(charging.capture(true));
        assertEquals(ChargeStatus.Pending, waiting.getStatus());
        assertEquals(source.getId(), waiting.getSource().getId());
        assertTrue(send(new Charge.MarkAsPaidRequestBuilder(waiting.getId())).isPaid());
        var failed = send(new Charge.MarkAsFailedRequestBuilder(waitingCharge()));
        assertEquals(ChargeStatus.Failed, failed.getStatus());
        assertEquals("payment_rejected", failed.getFailureCode());
        assertEquals(ChargeStatus.Expired, send(new Charge.ExpireRequestBuilder(waitingCharge())).getStatus());
    }

    private String waitingCharge() throws Exception {
        var source = send(new Source.CreateRequestBuilder().type(SourceType.PromptPay).amount(3000).currency("thb"));
        var charging = new Charge.CreateRequestBuilder().amount(3000).currency("thb").source(source.getId());
        return send(charging.capture(true)).getId();
    }

    @Test
    void moneyGoesToARecipient() throws Exception {
        charge(100_000);
        var recipient = recipient();
        var id = recipient.getId();
        assertFalse(recipient.isVerified());
        assertEquals("7890", recipient.getBankAccount().getLastDigits());
        assertTrue(send(new Recipient.VerifyRequestBuilder(id)).isVerified());
        assertTrue(send(new Recipient.GetRequestBuilder(id)).isActive());
        var transfer = send(new Transfer.CreateRequestBuilder().amount(50_000).recipient(id).metadata("week", 1));
        assertEquals(List.of(50_000L, false, Map.of("week", 1)),
                List.of(transfer.getAmount(), transfer.isSent(), transfer.getMetadata()));
        var changed = send(new Transfer.UpdateRequestBuilder(transfer.getId()).amount(40_000));
        assertEquals(40_000, changed.getAmount());
        var sent = send(new Transfer.MarkAsSentRequestBuilder(transfer.getId()));
        assertEquals(List.of(true, false), List.of(sent.isSent(), sent.isPaid()));
        assertTrue(send(new Transfer.MarkAsPaidRequestBuilder(transfer.getId())).isPaid());
        assertTrue(send(new Transfer.GetRequestBuilder(transfer.getId())).isPaid());
        assertEquals(96_094 - 40_000, send(new Balance.GetRequestBuilder()).getTotal());
        var other = send(new Transfer.CreateRequestBuilder().amount(10_000).recipient(id)).getId();
        assertEquals(List.of(transfer.getId(), other), ids(send(new Transfer.ListRequestBuilder())));
        assertTrue(send(new Transfer.DeleteRequestBuilder(other)).isDeleted());
        // The SDK sends null for what is left out, and a recipient must have a name, a type and a bank account.
        var renamed = send(new Recipient.UpdateRequestBuilder(id)
                .name("Somchai Prasert")
                .type(RecipientType.Individual)
                .bankAccount(bankAccount("9876543210"))
                .email("new@example.com"));
        assertEquals(List.of("new@example.com", "3210"),
                List.of(renamed.getEmail(), renamed.getBankAccount().getLastDigits()));
        assertTrue(ids(send(new Recipient.ListRequestBuilder())).contains(id));
        assertTrue(send(new Recipient.DeleteRequestBuilder(id)).isDeleted());
    }

    @Test
    void aScheduleTransfersByItself() throws Exception {
        charge(100_000);
        var recipient = recipient().getId();
        send(new Recipient.VerifyRequestBuilder(recipient));
        var made = send(new Schedule.CreateRequestBuilder()
                .every(1)
                .period(SchedulePeriod.Week)
                .on(new ScheduleOn.Params().weekdays(Weekdays.Monday, Weekdays.Thursday))
                .startDate(day(1))
                .endDate(day(60))
                .transfer(new TransferSchedule.Params().recipient(recipient).amount(3000)));
        var id = made.getId();
        assertEquals(ScheduleStatus.Running, made.getStatus());
        assertEquals(List.of(Weekdays.Monday, Weekdays.Thursday), List.of(made.getOn().getWeekdays()));
        control("POST", "/clock", "{\"advance_seconds\": 691200}");
        var ran = send(new Occurrence.ListRequestBuilder(id));
        assertEquals(ids(ran), ids(send(new Schedule.ListOccurrencesRequestBuilder(id))));
        var occurrence = send(new Occurrence.GetRequestBuilder(ids(ran).get(0)));
        assertEquals(OccurrenceStatus.Successful, occurrence.getStatus());
        assertEquals(3000, send(new Transfer.GetRequestBuilder(occurrence.getResult())).getAmount());
        assertEquals(SchedulePeriod.Week, send(new Schedule.GetRequestBuilder(id)).getPeriod());
        assertEquals(List.of(id), ids(send(new Schedule.ListRequestBuilder())));
        assertEquals(List.of(id), ids(send(new Schedule.TransferScheduleListRequestBuilder())));
        assertEquals(List.of(id), ids(send(new Transfer.ListSchedulesRequestBuilder())));
        assertEquals(List.of(id), ids(send(new Schedule.RecipientScheduleListRequestBuilder(recipient))));
        assertEquals(List.of(id), ids(send(new Recipient.ListSchedulesRequestBuilder(recipient))));
        assertEquals(0, send(new Charge.ListSchedulesRequestBuilder()).getTotal());
        assertEquals(ScheduleStatus.Deleted, send(new Schedule.DeleteRequestBuilder(id)).getStatus());
    }

    @Test
    void aDisputeIsAnsweredClosedOrAccepted() throws Exception {
        var id = send(new Dispute.CreateDisputeRequestBuilder(charge(100_000).getId())).getId();
        var found = send(new Dispute.GetRequestBuilder(id));
        assertEquals(DisputeStatus.Open, found.getStatus());
        assertEquals(100_000, found.getAmount());
        // The SDK takes these three lists for one dispute each.
        sentAndNotUnderstood("/disputes/open", new Dispute.OpenRequestBuilder());
        sentAndNotUnderstood("/disputes/pending", new Dispute.PendingRequestBuilder());
        sentAndNotUnderstood("/disputes/closed", new Dispute.ClosedRequestBuilder());
        var answered = send(new Dispute.UpdateRequestBuilder(id).message("It was delivered").metadata("case", "7"));
        assertEquals(DisputeStatus.Pending, answered.getStatus());
        assertEquals(Map.of("case", "7"), answered.getMetadata());
        var pending = new Dispute.ListRequestBuilder().status(DisputeStatus.Pending);
        assertEquals(List.of(id), ids(send(pending)));
        assertEquals(DisputeStatus.Won, send(new Dispute.CloseRequestBuilder(id)).getStatus());
        var other = send(new Dispute.CreateDisputeRequestBuilder(charge(5000).getId())).getId();
        assertEquals(DisputeStatus.Lost, send(new Dispute.AcceptRequestBuilder(other)).getStatus());
        assertEquals(List.of(id, other), ids(send(new Dispute.ListRequestBuilder())));
    }

    @Test
    void aDocumentIsFoundListedAndDeleted() throws Exception {
        var dispute = send(new Dispute.CreateDisputeRequestBuilder(charge(5000).getId())).getId();
        // The SDK sends the name of a file as JSON where the API wants the file itself.
        refused(400, "bad_request", new Document.CreateRequestBuilder(dispute).file("slip.pdf"));
        var id = upload(dispute);
        assertEquals("slip.pdf", send(new Document.GetRequestBuilder(dispute, id)).getFilename());
        assertEquals(List.of(id), ids(send(new Document.ListRequestBuilder(dispute))));
        assertTrue(send(new Document.DeleteRequestBuilder(dispute, id)).isDeleted());
        assertEquals(0, send(new Document.ListRequestBuilder(dispute)).getTotal());
    }

    private String upload(String dispute) throws Exception {
        var key = account.get("secret_key").asText() + ":";
        var body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"slip.pdf\"\r\n"
                + "Content-Type: application/pdf\r\n\r\n%PDF\r\n--b--\r\n";
        var request = HttpRequest.newBuilder(URI.create(SANDBOX + "/disputes/" + dispute + "/documents"))
                .header("Content-Type", "multipart/form-data; boundary=b")
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(key.getBytes()))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return JSON.readTree(answer.body()).get("id").asText();
    }

    @Test
    void aLinkIsPaid() throws Exception {
        var link = send(new Link.CreateRequestBuilder()
                .amount(4000)
                .currency("thb")
                .title("Tea")
                .description("Two cups")
                .multiple(true));
        assertEquals(List.of(false, true), List.of(link.isUsed(), link.isMultiple()));
        control("POST", "/links/" + link.getId() + "/pay", "");
        assertTrue(send(new Link.GetRequestBuilder(link.getId())).isUsed());
        var charges = send(new Link.ListChargesRequestBuilder(link.getId()));
        assertEquals(4000, charges.getData().get(0).getAmount());
        assertEquals(List.of(link.getId()), ids(send(new Link.ListRequestBuilder())));
        assertTrue(send(new Link.DeleteRequestBuilder(link.getId())).isDeleted());
    }

    @Test
    void whatHappenedIsKeptAsEventsAndTransactions() throws Exception {
        var paid = charge(100_000);
        var first = send(new Event.ListRequestBuilder()).getData().get(0);
        var event = send(new Event.GetRequestBuilder(first.getId()));
        assertEquals(List.of("charge.create", paid.getId()), List.of(event.getKey(), event.getData().getId()));
        assertEquals(List.of(paid.getTransaction()), ids(send(new Transaction.ListRequestBuilder())));
        var transaction = send(new Transaction.GetRequestBuilder(paid.getTransaction()));
        assertEquals(List.of(96_094L, TransactionDirection.Credit, paid.getId()),
                List.of(transaction.getAmount(), transaction.getDirection(), transaction.getOrigin()));
        assertEquals(0, send(new Receipt.ListRequestBuilder()).getTotal());
        refused(404, "not_found", new Receipt.GetRequestBuilder("rcpt_test_0"));
    }

    @Test
    void searchFindsByTextAndFilter() throws Exception {
        send(charging(2000).description("small pot"));
        var large = send(charging(9000).description("large pot")).getId();
        SearchResult<Charge> found = send(new SearchResult.SearchRequestBuilder<Charge>(new SearchResult.Options()
                .scope(SearchScope.Charge)
                .query("pot")
                .filter("amount", "80.00..100.00")));
        assertEquals(List.of(1, List.of(large), Map.of("amount", "80.00..100.00")),
                List.of(found.getTotal(), ids(found), found.getFilters()));
    }

    @Test
    void aPlatformActsForItsSellersAndRevokesItsChains() throws Exception {
        var platform = control("POST", "/accounts", "{\"name\": \"Bazaar\", \"country\": \"TH\", \"platform\": true}");
        var made = control("POST", "/chains",
                JSON.writeValueAsString(Map.of("platform_id", platform.get("id"), "seller_id", account.get("id"))));
        var publicKey = platform.get("public_key").asText();
        client = clientOf(publicKey, platform.get("secret_key").asText());
        var id = made.get("id").asText();
        // The SDK has no entry for the name of a chain.
        sentAndNotUnderstood("/chains/" + id, new Chain.GetRequestBuilder(id));
        sentAndNotUnderstood("/chains", new Chain.ListRequestBuilder());
        var asPlatform = client;
        client = clientOf(publicKey, made.get("key").asText());
        assertEquals(charge(5000).getNet(), send(new Balance.GetRequestBuilder()).getTotal());
        client = asPlatform;
        sentAndNotUnderstood("/chains/" + id + "/revoke", new Chain.RevokeRequestBuilder(id));
        var secretKey = platform.get("secret_key").asText();
        assertTrue(request("GET", "/chains/" + id, "", secretKey).get("revoked").asBoolean());
    }
}
