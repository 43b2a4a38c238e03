// Omise's SDK for Go against the sandbox: every operation it has, with what the answer says.
package omisesdk

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"net/http"
	"os"
	"os/exec"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/omise/omise-go"
	"github.com/omise/omise-go/operations"
	"github.com/omise/omise-go/schedule"
)

var (
	sandbox = os.Getenv("SANDBOX_URL")
	tried   = map[string]bool{}
)

func TestMain(m *testing.M) {
	code := m.Run()
	if code == 0 && flag.Lookup("test.run").Value.String() == "" {
		if missing := operationsNotTried(); len(missing) > 0 {
			fmt.Println("the SDK has operations that were not tried:", missing)
			code = 1
		}
	}
	os.Exit(code)
}

// operationsNotTried reads the SDK's source for every type that can describe itself as an operation.
func operationsNotTried() []string {
	folder, err := exec.Command("go", "list", "-f", "{{.Dir}}", "github.com/omise/omise-go/operations").Output()
	if err != nil {
		return []string{err.Error()}
	}
	packages, err := parser.ParseDir(token.NewFileSet(), strings.TrimSpace(string(folder)), nil, 0)
	if err != nil {
		return []string{err.Error()}
	}
	var missing []string
	for _, file := range packages["operations"].Files {
		for _, declaration := range file.Decls {
			function, ok := declaration.(*ast.FuncDecl)
			if !ok || function.Recv == nil || function.Name.Name != "Describe" {
				continue
			}
			name := function.Recv.List[0].Type.(*ast.StarExpr).X.(*ast.Ident).Name
			if !tried[name] {
				missing = append(missing, name)
			}
		}
	}
	if len(tried) == 0 {
		missing = append(missing, "nothing was tried at all")
	}
	return missing
}

type account struct {
	ID        string `json:"id"`
	PublicKey string `json:"public_key"`
	SecretKey string `json:"secret_key"`
}

type shop struct {
	*testing.T
	account
	client *omise.Client
}

// open makes an account of its own for a test, so that its balance and its lists are this test's alone.
func open(t *testing.T) *shop {
	s := &shop{T: t}
	s.call("POST", "/sandbox/accounts", `{"name": "Tea House", "country": "TH"}`, &s.account)
	var world struct {
		API   string `json:"api_url"`
		Vault string `json:"vault_url"`
	}
	s.call("GET", "/sandbox/world", "", &world)
	client, err := omise.NewClient(s.PublicKey, s.SecretKey)
	if err != nil {
		t.Fatal(err)
	}
	client.Endpoints["https://api.omise.co"] = world.API
	client.Endpoints["https://vault.omise.co"] = world.Vault
	s.client = client
	return s
}

// call is for what the SDK does not have: the control API, and what test mode alone can do.
func (s *shop) call(method, path, body string, result any) {
	s.Helper()
	request, err := http.NewRequest(method, sandbox+path, bytes.NewBufferString(body))
	if err != nil {
		s.Fatal(err)
	}
	request.Header.Set("Content-Type", "application/json")
	if !strings.HasPrefix(path, "/sandbox") {
		request.SetBasicAuth(s.SecretKey, "")
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		s.Fatal(err)
	}
	defer response.Body.Close()
	if response.StatusCode != 200 {
		s.Fatalf("%s %s answered %s", method, path, response.Status)
	}
	if result != nil {
		if err := json.NewDecoder(response.Body).Decode(result); err != nil {
			s.Fatal(err)
		}
	}
}

// try runs an operation. The SDK's interface for one has no name outside of it, so it is called by reflection.
func (s *shop) try(result, operation any) error {
	tried[reflect.TypeOf(operation).Elem().Name()] = true
	do := reflect.ValueOf(s.client.Do)
	answer := do.Call([]reflect.Value{reflect.ValueOf(result), reflect.ValueOf(operation)})
	err, _ := answer[0].Interface().(error)
	return err
}

// do runs an operation that has to succeed.
func do[R any](s *shop, operation any) *R {
	s.Helper()
	result := new(R)
	if err := s.try(result, operation); err != nil {
		s.Fatalf("%T: %v", operation, err)
	}
	return result
}

// refused runs an operation that the gateway has to refuse.
func refused(s *shop, operation any, status int, code string) {
	s.Helper()
	var refusal *omise.Error
	err := s.try(&struct{}{}, operation)
	if !errors.As(err, &refusal) || refusal.StatusCode != status || refusal.Code != code {
		s.Fatalf("%T: %v instead of %d %s", operation, err, status, code)
	}
}

func equal[T any](s *shop, got, expected T) {
	s.Helper()
	if !reflect.DeepEqual(got, expected) {
		s.Errorf("%+v instead of %+v", got, expected)
	}
}

func (s *shop) token(number string) *omise.Token {
	s.Helper()
	return do[omise.Token](s, &operations.CreateToken{
		Name: "Somchai Prasert", Number: number, ExpirationMonth: time.December, ExpirationYear: 2032,
		SecurityCode: "123", City: "Bangkok", PostalCode: "10320",
	})
}

func (s *shop) charge(amount int64) *omise.Charge {
	s.Helper()
	return do[omise.Charge](s, &operations.CreateCharge{
		Amount: amount, Currency: "thb", Card: s.token("4242424242424242").ID,
	})
}

func (s *shop) recipient() *omise.Recipient {
	s.Helper()
	recipient := do[omise.Recipient](s, &operations.CreateRecipient{
		Name: "Somchai Prasert", Email: "somchai@example.com", Type: omise.Individual,
		BankAccount: &omise.BankAccountRequest{Brand: "test", Number: "1234567890", Name: "SOMCHAI PRASERT"},
	})
	s.call("PATCH", "/recipients/"+recipient.ID+"/verify", "", nil)
	return recipient
}

// day is a day counted from today by the sandbox's clock.
func (s *shop) day(ahead int) time.Time {
	s.Helper()
	var clock struct {
		Now time.Time `json:"now"`
	}
	s.call("GET", "/sandbox/clock", "", &clock)
	return clock.Now.AddDate(0, 0, ahead)
}

func TestAnAccountHasABalanceAndACapability(t *testing.T) {
	s := open(t)
	paid := s.charge(100_000)
	balance := do[omise.Balance](s, &operations.RetrieveBalance{})
	equal(s, []any{balance.Total, balance.Currency, paid.Amount}, []any{int64(96_094), "THB", int64(100_000)})
	found := do[omise.Account](s, &operations.RetrieveAccount{})
	equal(s, found.ID, s.ID)
	capability := do[omise.Capability](s, &operations.RetrieveCapability{})
	equal(s, capability.Country, "TH")
	promptpay := func(method omise.PaymentMethod) bool { return method.Name == "promptpay" }
	equal(s, slices.ContainsFunc(capability.PaymentMethods, promptpay), true)
}

func TestATokenIsUsedOnce(t *testing.T) {
	s := open(t)
	made := s.token("4242424242424242")
	equal(s, []any{made.Card.LastDigits, made.Card.Brand, made.Used}, []any{"4242", "Visa", false})
	equal(s, []string{made.Card.City, made.Card.PostalCode}, []string{"Bangkok", "10320"})
	charge := &operations.CreateCharge{Amount: 2000, Currency: "thb", Card: made.ID}
	do[omise.Charge](s, charge)
	equal(s, do[omise.Token](s, &operations.RetrieveToken{ID: made.ID}).Used, true)
	refused(s, charge, 400, "used_token")
	refused(s, &operations.CreateToken{Name: "A", Number: "4242424242424241"}, 400, "invalid_card")
}

func TestAChargeIsPaidChangedAndListed(t *testing.T) {
	s := open(t)
	paid := do[omise.Charge](s, &operations.CreateCharge{
		Amount: 100_000, Currency: "thb", Card: s.token("4242424242424242").ID, Description: "Tea",
		Metadata: map[string]any{"order": "7", "box": map[string]any{"size": 2}},
	})
	equal(s, []any{paid.Status, paid.Paid, *paid.Description}, []any{omise.ChargeSuccessful, true, "Tea"})
	equal(s, paid.Metadata, map[string]any{"order": "7", "box": map[string]any{"size": 2.0}})
	do[omise.Charge](s, &operations.UpdateCharge{ChargeID: paid.ID, Description: "Green tea"})
	again := do[omise.Charge](s, &operations.RetrieveCharge{ChargeID: paid.ID})
	equal(s, []any{again.ID, *again.Description}, []any{paid.ID, "Green tea"})
	refused(s, &operations.RetrieveCharge{ChargeID: "chrg_test_0"}, 404, "not_found")

	second, third := s.charge(3000), s.charge(4000)
	list := do[omise.ChargeList](s, &operations.ListCharges{List: operations.List{
		Limit: 1, Offset: 1, Order: omise.ReverseChronological, From: s.day(-1), To: s.day(1),
	}})
	equal(s, []any{list.Total, len(list.Data), list.Data[0].ID}, []any{3, 1, second.ID})
	list = do[omise.ChargeList](s, &operations.ListCharges{})
	equal(s, []any{len(list.Data), list.Find(third.ID).Amount}, []any{3, int64(4000)})
	list = do[omise.ChargeList](s, &operations.ListCharges{List: operations.List{From: s.day(1)}})
	equal(s, list.Total, 0)
}

func TestADeclinedChargeIsAnAnswer(t *testing.T) {
	s := open(t)
	declined := do[omise.Charge](s, &operations.CreateCharge{
		Amount: 2000, Currency: "thb", Card: s.token("4111111111140011").ID,
	})
	equal(s, []any{declined.Status, *declined.FailureCode}, []any{omise.ChargeFailed, "insufficient_fund"})
}

func TestAnAuthorisedChargeIsCapturedInPartOrReversed(t *testing.T) {
	s := open(t)
	hold := func() *omise.Charge {
		return do[omise.Charge](s, &operations.CreateCharge{
			Amount: 100_000, Currency: "thb", Card: s.token("4242424242424242").ID, DontCapture: true,
			AuthorizationType: "pre_auth",
		})
	}
	held := hold()
	equal(s, []any{held.Status, held.Authorized, held.Paid}, []any{omise.ChargePending, true, false})
	captured := do[omise.Charge](s, &operations.CaptureCharge{ChargeID: held.ID, CaptureAmount: 40_000})
	equal(s, []any{captured.Status, captured.CapturedAmount}, []any{omise.ChargeSuccessful, int64(40_000)})
	reversed := do[omise.Charge](s, &operations.ReverseCharge{ChargeID: hold().ID})
	equal(s, []any{reversed.Status, reversed.Reversed}, []any{omise.ChargeReversed, true})
	refused(s, &operations.CaptureCharge{ChargeID: reversed.ID}, 400, "failed_capture")
}

func TestARefundIsMadeFoundAndListed(t *testing.T) {
	s := open(t)
	paid := s.charge(100_000)
	refund := do[omise.Refund](s, &operations.CreateRefund{
		ChargeID: paid.ID, Amount: 30_000, Metadata: map[string]any{"why": "cold"},
	})
	equal(s, []any{refund.Amount, refund.Charge, refund.Metadata["why"]}, []any{int64(30_000), paid.ID, "cold"})
	again := do[omise.Refund](s, &operations.RetrieveRefund{ChargeID: paid.ID, RefundID: refund.ID})
	equal(s, again.Amount, refund.Amount)
	list := do[omise.RefundList](s, &operations.ListRefunds{ChargeID: paid.ID})
	equal(s, []any{list.Total, list.Data[0].ID}, []any{1, refund.ID})
	refused(s, &operations.CreateRefund{ChargeID: paid.ID, Amount: 70_001}, 400, "failed_refund")
	whole := s.charge(5000)
	void := do[omise.Refund](s, &operations.CreateRefund{ChargeID: whole.ID, Amount: 5000, Void: true})
	equal(s, void.Voided, true)
}

func TestACustomerKeepsCardsAndIsCharged(t *testing.T) {
	s := open(t)
	customer := do[omise.Customer](s, &operations.CreateCustomer{
		Email: "a@example.com", Card: s.token("4242424242424242").ID, Metadata: map[string]any{"tier": "gold"},
	})
	first := customer.Cards.Data[0]
	equal(s, []any{customer.DefaultCard, customer.Metadata["tier"]}, []any{first.ID, "gold"})
	changed := do[omise.Customer](s, &operations.UpdateCustomer{
		CustomerID: customer.ID, Email: "b@example.com", Card: s.token("5555555555554444").ID,
	})
	equal(s, []any{changed.Email, changed.Cards.Total}, []any{"b@example.com", 2})
	cards := do[omise.CardList](s, &operations.ListCards{
		CustomerID: customer.ID, List: operations.List{Order: omise.ReverseChronological, Limit: 1},
	})
	second := cards.Data[0]
	equal(s, []any{cards.Total, len(cards.Data), second.Brand}, []any{2, 1, "MasterCard"})
	do[omise.Card](s, &operations.UpdateCard{
		CustomerID: customer.ID, CardID: second.ID, Name: "Somsri Prasert", ExpirationYear: 2033,
	})
	card := do[omise.Card](s, &operations.RetrieveCard{CustomerID: customer.ID, CardID: second.ID})
	equal(s, []any{card.Name, card.ExpirationYear}, []any{"Somsri Prasert", 2033})
	paid := do[omise.Charge](s, &operations.CreateCharge{
		Amount: 5000, Currency: "thb", Customer: customer.ID, Card: second.ID,
	})
	equal(s, []any{paid.Paid, paid.CustomerID, paid.Card.LastDigits}, []any{true, customer.ID, "4444"})
	gone := do[omise.Deletion](s, &operations.DestroyCard{CustomerID: customer.ID, CardID: first.ID})
	equal(s, []any{gone.ID, gone.Deleted}, []any{first.ID, true})
	again := do[omise.Customer](s, &operations.RetrieveCustomer{CustomerID: customer.ID})
	equal(s, again.DefaultCard, second.ID)
	list := do[omise.CustomerList](s, &operations.ListCustomers{})
	equal(s, []any{list.Total, list.Data[0].ID}, []any{1, customer.ID})
	subscribed := do[omise.Schedule](s, &operations.CreateChargeSchedule{
		Every: 1, Period: schedule.PeriodMonth, DaysOfMonth: schedule.DaysOfMonth{1},
		StartDate: s.day(1).Format(time.DateOnly), EndDate: s.day(90).Format(time.DateOnly),
		Customer: customer.ID, Amount: 9900, Currency: "thb",
	})
	equal(s, []any{subscribed.Charge.Customer, subscribed.Charge.Amount}, []any{customer.ID, 9900})
	schedules := do[omise.ScheduleList](s, &operations.ListCustomerChargeSchedules{CustomerID: customer.ID})
	equal(s, []any{schedules.Total, schedules.Data[0].ID}, []any{1, subscribed.ID})
	gone = do[omise.Deletion](s, &operations.DestroyCustomer{CustomerID: customer.ID})
	equal(s, gone.Deleted, true)
	refused(s, &operations.RetrieveCustomer{CustomerID: customer.ID}, 404, "not_found")
}

func TestASourceIsChargedAndPaid(t *testing.T) {
	s := open(t)
	made := do[omise.Source](s, &operations.CreateSource{Type: "promptpay", Amount: 3000, Currency: "thb"})
	equal(s, []any{made.Type, made.Flow, made.Currency}, []any{"promptpay", "offline", "THB"})
	equal(s, do[omise.Source](s, &operations.RetrieveSource{SourceID: made.ID}).Amount, int64(3000))
	waiting := do[omise.Charge](s, &operations.CreateCharge{Amount: 3000, Currency: "thb", Source: made.ID})
	equal(s, []any{waiting.Status, waiting.Source.ID}, []any{omise.ChargePending, made.ID})
	s.call("POST", "/charges/"+waiting.ID+"/mark_as_paid", "", nil)
	equal(s, do[omise.Charge](s, &operations.RetrieveCharge{ChargeID: waiting.ID}).Paid, true)
}

func TestMoneyGoesToARecipient(t *testing.T) {
	s := open(t)
	s.charge(100_000)
	recipient := s.recipient()
	equal(s, []any{recipient.Verified, recipient.BankAccount.LastDigits}, []any{false, "7890"})
	again := do[omise.Recipient](s, &operations.RetrieveRecipient{RecipientID: recipient.ID})
	equal(s, []bool{again.Verified, again.Active}, []bool{true, true})
	transfer := do[omise.Transfer](s, &operations.CreateTransfer{
		Amount: 40_000, Recipient: recipient.ID, IdempKey: "week-1", Metadata: map[string]any{"week": 1},
	})
	equal(s, []any{transfer.Amount, transfer.Recipient, transfer.Sent}, []any{int64(40_000), recipient.ID, false})
	s.call("POST", "/transfers/"+transfer.ID+"/mark_as_sent", "", nil)
	sent := do[omise.Transfer](s, &operations.RetrieveTransfer{TransferID: transfer.ID})
	equal(s, []bool{sent.Sent, sent.Paid}, []bool{true, false})
	balance := do[omise.Balance](s, &operations.RetrieveBalance{})
	equal(s, balance.Total, int64(96_094-40_000))
	other := do[omise.Transfer](s, &operations.CreateTransfer{Amount: 10_000, Recipient: recipient.ID})
	list := do[omise.TransferList](s, &operations.ListTransfers{})
	equal(s, []any{list.Total, list.Data[1].ID}, []any{2, other.ID})
	gone := do[omise.Deletion](s, &operations.DestroyTransfer{TransferID: other.ID})
	equal(s, gone.Deleted, true)

	changed := do[omise.Recipient](s, &operations.UpdateRecipient{
		RecipientID: recipient.ID, Name: "Somsri Prasert", Email: "new@example.com", Type: omise.Corporation,
		BankAccount: &omise.BankAccountRequest{Brand: "test", Number: "9876543210", Name: "SOMSRI PRASERT"},
	})
	equal(s, []any{changed.Name, changed.Type, changed.BankAccount.LastDigits},
		[]any{"Somsri Prasert", omise.Corporation, "3210"})
	recipients := do[omise.RecipientList](s, &operations.ListRecipients{})
	equal(s, recipients.Find(recipient.ID).Email, "new@example.com")
	gone = do[omise.Deletion](s, &operations.DestroyRecipient{RecipientID: recipient.ID})
	equal(s, []any{gone.ID, gone.Deleted}, []any{recipient.ID, true})
}

func TestAScheduleTransfersByItself(t *testing.T) {
	s := open(t)
	s.charge(100_000)
	recipient := s.recipient()
	made := do[omise.Schedule](s, &operations.CreateTransferSchedule{
		Every: 1, Period: schedule.PeriodWeek, Weekdays: schedule.Weekdays{schedule.Monday, schedule.Thursday},
		StartDate: s.day(1).Format(time.DateOnly), EndDate: s.day(60).Format(time.DateOnly),
		Recipient: recipient.ID, Amount: 3000,
	})
	equal(s, []any{made.Every, made.Period, *made.Transfer.Amount}, []any{1, schedule.PeriodWeek, 3000})
	equal(s, made.On.Weekdays, schedule.Weekdays{schedule.Monday, schedule.Thursday})
	s.call("POST", "/sandbox/clock", `{"advance_seconds": 691200}`, nil)
	ran := do[omise.OccurrenceList](s, &operations.ListScheduleOccurrences{ScheduleID: made.ID})
	occurrence := do[omise.Occurrence](s, &operations.RetrieveOccurrence{OccurrenceID: ran.Data[0].ID})
	equal(s, []any{occurrence.Schedule, occurrence.Status}, []any{made.ID, schedule.OccurrenceSuccessful})
	transfer := do[omise.Transfer](s, &operations.RetrieveTransfer{TransferID: occurrence.Result})
	equal(s, transfer.Amount, int64(3000))
	again := do[omise.Schedule](s, &operations.RetrieveSchedule{ScheduleID: made.ID})
	equal(s, []any{again.Status, again.Occurrences.Total}, []any{schedule.Status("running"), ran.Total})

	all := do[omise.ScheduleList](s, &operations.ListSchedules{})
	ofTransfers := do[omise.ScheduleList](s, &operations.ListTransferSchedules{})
	ofCharges := do[omise.ScheduleList](s, &operations.ListChargeSchedules{})
	ofRecipient := do[omise.ScheduleList](s, &operations.ListRecipientTransferSchedules{RecipientID: recipient.ID})
	equal(s, []int{all.Total, ofTransfers.Total, ofCharges.Total, ofRecipient.Total}, []int{1, 1, 0, 1})
	equal(s, ofRecipient.Data[0].ID, made.ID)
	gone := do[omise.Schedule](s, &operations.DestroySchedule{ScheduleID: made.ID})
	equal(s, gone.Status, schedule.Deleted)
}

func TestADisputeIsAnswered(t *testing.T) {
	s := open(t)
	var opened omise.Dispute
	s.call("POST", "/charges/"+s.charge(100_000).ID+"/disputes", "", &opened)
	found := do[omise.Dispute](s, &operations.RetrieveDispute{DisputeID: opened.ID})
	equal(s, []any{found.Status, found.Amount}, []any{omise.Open, int64(100_000)})
	count := func(state omise.DisputeStatus) int {
		return do[omise.DisputeList](s, &operations.ListDisputes{State: state}).Total
	}
	equal(s, []int{count(""), count(omise.Open), count(omise.Pending), count(omise.Closed)}, []int{1, 1, 0, 0})
	answered := do[omise.Dispute](s, &operations.UpdateDispute{
		DisputeID: opened.ID, Message: "It was delivered", Metadata: map[string]any{"case": "7"},
	})
	equal(s, []any{answered.Status, answered.Message, answered.Metadata["case"]},
		[]any{omise.Pending, "It was delivered", "7"})
	equal(s, []int{count(omise.Open), count(omise.Pending)}, []int{0, 1})
}

func TestALinkIsPaid(t *testing.T) {
	s := open(t)
	link := do[omise.Link](s, &operations.CreateLink{
		Amount: 4000, Currency: "thb", Title: "Tea", Description: "Two cups", Multiple: true,
	})
	equal(s, []bool{link.Used, link.Multiple}, []bool{false, true})
	s.call("POST", "/sandbox/links/"+link.ID+"/pay", "", nil)
	paid := do[omise.Link](s, &operations.RetrieveLink{LinkID: link.ID})
	equal(s, []any{paid.Used, paid.Charges.Data[0].Amount}, []any{true, int64(4000)})
	list := do[omise.LinkList](s, &operations.ListLinks{})
	equal(s, []any{list.Total, list.Data[0].Title}, []any{1, "Tea"})
}

func TestWhatHappenedIsKeptAsEventsAndTransactions(t *testing.T) {
	s := open(t)
	paid := s.charge(100_000)
	events := do[omise.EventList](s, &operations.ListEvents{})
	event := do[omise.Event](s, &operations.RetrieveEvent{EventID: events.Data[0].ID})
	equal(s, []any{event.Key, event.Data.(*omise.Charge).ID}, []any{"charge.create", paid.ID})
	list := do[omise.TransactionList](s, &operations.ListTransactions{})
	equal(s, []any{list.Total, list.Data[0].ID}, []any{1, paid.Transaction})
	transaction := do[omise.Transaction](s, &operations.RetrieveTransaction{TransactionID: paid.Transaction})
	equal(s, []any{transaction.Amount, transaction.Currency}, []any{int64(96_094), "THB"})
	equal(s, do[omise.ReceiptList](s, &operations.ListReceipts{}).Total, 0)
	refused(s, &operations.RetrieveReceipt{ReceiptID: "rcpt_test_0"}, 404, "not_found")
}

func TestSearchFindsByTextAndFilter(t *testing.T) {
	s := open(t)
	s.charge(2000)
	large := s.charge(9000)
	found := do[omise.ChargeSearchResult](s, &operations.Search{
		Scope: omise.ChargeScope, Query: "4242", Filters: map[string]string{"amount": "80.00..100.00"}, PerPage: 1,
	})
	equal(s, []any{found.Total, found.Data[0].ID, found.Filters["amount"]}, []any{1, large.ID, "80.00..100.00"})
	found = do[omise.ChargeSearchResult](s, &operations.Search{Scope: omise.ChargeScope, Page: 2, PerPage: 1})
	equal(s, []int{found.Total, found.TotalPages, found.Page, len(found.Data)}, []int{2, 2, 2, 1})
}
