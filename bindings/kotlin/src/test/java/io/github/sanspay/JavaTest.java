package io.github.sanspay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The package as Java sees it. */
class JavaTest {
    private static HttpResponse answered(int status, String body) {
        return new HttpResponse(status, List.of(new HttpHeader("Content-Type", "application/json")), body.getBytes());
    }

    private static String refund(int number) {
        return "{\"id\":\"rfnd_" + number + "\",\"amount\":1,\"currency\":\"THB\",\"charge\":\"chrg_1\"}";
    }

    private static OmiseConfig config(BlockingTransport transport) {
        var config = new OmiseConfig();
        config.setSecretKey("skey_test_1");
        config.setTransport(Transport.blocking(transport));
        return config;
    }

    @Test
    void aChargeIsMadeWithWhatIsNeededAndTheRestIsSet() throws Exception {
        var charge = Files.readString(Path.of(System.getProperty("sanspay.root"), "tests/answers/charge.json"));
        var sent = new ArrayList<HttpRequest>();
        var transport = (BlockingTransport) request -> {
            sent.add(request);
            return answered(200, charge);
        };
        try (var omise = new BlockingOmise(config(transport))) {
            var params = new CreateCharge(10_000, Currency.THB);
            params.setCard("tokn_1");
            var options = new CallOptions();
            options.setTimeoutMillis(5_000L);

            var made = omise.getCharges().create(params, options);

            assertEquals(ChargeStatus.SUCCESSFUL, made.getStatus());
            assertEquals(200, made.getResponse().getStatus());
            assertEquals("amount=10000&currency=THB&card=tokn_1", new String(sent.get(0).getBody()));
            assertEquals(5_000, sent.get(0).getTimeoutMillis());
        }
    }

    @Test
    void aRefusalIsCaughtByItsClass() {
        var body = "{\"object\":\"error\",\"code\":\"not_found\",\"message\":\"no\"}";
        try (var omise = new BlockingOmise(config(request -> answered(404, body)))) {
            var failure = assertThrows(PayException.NotFound.class, () -> omise.getCharges().get("chrg_1"));
            assertEquals("not_found", failure.getCode());
        }
    }

    @Test
    void rowsAreReadOneAfterTheOther() {
        var page = "{\"object\":\"list\",\"data\":[" + refund(1) + "," + refund(2) + "],\"limit\":20,\"offset\":0,\"total\":2}";
        try (var omise = new BlockingOmise(config(request -> answered(200, page)))) {
            var ids = new StringBuilder();
            for (var refund : omise.getRefunds().iterAll()) {
                ids.append(refund.getId()).append(' ');
            }
            assertEquals("rfnd_1 rfnd_2 ", ids.toString());
        }
    }

    @Test
    void whatIsAWordOfJavaHasAnotherName() throws Exception {
        assertTrue(BlockingWonderOrders.class.getMethod("void_", VoidOrder.class) != null);
    }

    @Test
    void aSignerMayBlock() {
        var config = new WonderConfig("1");
        config.setSigner(Signer.blocking(message -> new byte[] {1}));
        config.setTransport(Transport.blocking(request -> answered(401, "{}")));
        try (var wonder = new BlockingWonder(config)) {
            assertThrows(PayException.Authentication.class, () -> wonder.echo(new Echo("x")));
        }
    }
}
