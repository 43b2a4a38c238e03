"""Omise's SDK for Python against the sandbox: every call it has, with what the answer says."""

import base64
import datetime
import inspect
import io
import json
import os
import sys
import unittest
import urllib.request

import omise

SANDBOX = os.environ["SANDBOX_URL"]

# What belongs to the SDK's classes and makes no call of its own, or only exists for Python 2.
NOT_CALLS = {"LazyCollection.next", "Base.from_data", "Base.changes"}

called = set()


def setUpModule():
    world = control("GET", "/world")
    omise.api_main = world["api_url"]
    omise.api_vault = world["vault_url"]
    omise.api_version = "2019-05-29"
    sys.setprofile(lambda frame, event, _: called.add(frame.f_code) if event == "call" else None)


def tearDownModule():
    sys.setprofile(None)
    missing = sorted(name for name, code in calls_of_the_sdk() if code not in called)
    assert not missing, f"the SDK has calls that were not tried: {missing}"


def calls_of_the_sdk():
    """The public methods and properties of its classes, with the code by which a call of one is seen."""
    for name, class_ in inspect.getmembers(omise, inspect.isclass):
        for member, value in vars(class_).items():
            function = getattr(value, "fget", None) or getattr(value, "__func__", value)
            if inspect.isfunction(function) and (member == "__len__" or not member.startswith("_")):
                if f"{name}.{member}" not in NOT_CALLS:
                    yield f"{name}.{member}", function.__code__


def request(method, path, body=None, key=""):
    """A call that the SDK does not have."""
    headers = {"Content-Type": "application/json"}
    if key:
        headers["Authorization"] = "Basic " + base64.b64encode(f"{key}:".encode()).decode()
    data = None if body is None else json.dumps(body).encode()
    plain = urllib.request.Request(SANDBOX + path, data, headers, method=method)
    with urllib.request.urlopen(plain) as answer:
        return json.load(answer)


def control(method, path, body=None):
    return request(method, "/sandbox" + path, body)


def day(ahead):
    """A day, counted from today by the sandbox's clock."""
    today = datetime.date.fromisoformat(control("GET", "/clock")["now"][:10])
    return (today + datetime.timedelta(days=ahead)).isoformat()


def token(number="4242424242424242"):
    return omise.Token.create(
        name="Somchai Prasert",
        number=number,
        expiration_month=12,
        expiration_year=2032,
        city="Bangkok",
        postal_code="10320",
        security_code=123,
    )


def charge(amount=100_000, **more):
    return omise.Charge.create(amount=amount, currency="thb", card=token().id, **more)


def ids(objects):
    return [each.id for each in objects]


def verified_recipient():
    recipient = omise.Recipient.create(
        name="Somchai Prasert",
        email="somchai@example.com",
        type="individual",
        bank_account={"brand": "test", "number": "1234567890", "name": "SOMCHAI PRASERT"},
    )
    request("PATCH", f"/recipients/{recipient.id}/verify", {}, omise.api_secret)
    return recipient


class Sdk(unittest.TestCase):
    def setUp(self):
        # An account of its own for each test, so that its balance and its lists are this test's alone.
        self.account = control("POST", "/accounts", {"name": "Tea House", "country": "TH"})
        omise.api_public = self.account["public_key"]
        omise.api_secret = self.account["secret_key"]

    def test_the_account_is_read_and_changed(self):
        account = omise.Account.retrieve()
        self.assertEqual((account.id, account.currency), (self.account["id"], "THB"))
        account.webhook_uri = "http://127.0.0.1:9/hook"
        account.update(metadata_export_keys={"charge": ["order"]})
        self.assertEqual(account.webhook_uri, "http://127.0.0.1:9/hook")
        account.reload()
        self.assertEqual(account.webhook_uri, "http://127.0.0.1:9/hook")
        self.assertEqual(account.metadata_export_keys.charge, ["order"])

    def test_the_balance_grows_by_a_charge_without_its_fees(self):
        balance = omise.Balance.retrieve()
        self.assertEqual((balance.total, balance.currency), (0, "THB"))
        paid = charge()
        self.assertEqual((paid.fee, paid.fee_vat, paid.net), (3650, 256, 96_094))
        self.assertEqual(balance.reload().total, paid.net)

    def test_capability_and_forex_are_the_account_s(self):
        capability = omise.Capability.retrieve()
        capability.reload()
        self.assertEqual((capability.object, capability.country), ("capability", "TH"))
        self.assertIn("promptpay", [method["name"] for method in capability.payment_methods])
        forex = omise.Forex.retrieve("usd")
        self.assertEqual((forex.base, forex.quote), ("USD", "THB"))
        self.assertGreater(forex.rate, 1)

    def test_a_token_is_made_and_used_once(self):
        made = token()
        self.assertEqual((made.card.last_digits, made.card.brand, made.used), ("4242", "Visa", False))
        self.assertEqual((made.card.city, made.card.postal_code), ("Bangkok", "10320"))
        omise.Charge.create(amount=2000, currency="thb", card=made.id)
        self.assertTrue(made.reload().used)
        self.assertEqual(omise.Token.retrieve(made.id).id, made.id)
        with self.assertRaises(omise.errors.UsedTokenError):
            omise.Charge.create(amount=2000, currency="thb", card=made.id)

    def test_a_refused_card_is_the_sdk_s_own_exception(self):
        with self.assertRaises(omise.errors.InvalidCardError):
            token("4242424242424241")
        with self.assertRaises(omise.errors.NotFoundError):
            omise.Charge.retrieve("chrg_test_0")
        omise.api_secret = "skey_test_unknown"
        with self.assertRaises(omise.errors.AuthenticationFailureError):
            omise.Account.retrieve()

    def test_a_charge_is_paid_changed_and_listed(self):
        paid = charge(description="Tea", metadata={"order": "7", "box": {"size": 2}})
        self.assertEqual((paid.status, paid.paid, paid.amount), ("successful", True, 100_000))
        self.assertEqual((paid.metadata.order, paid.metadata.box.size), ("7", 2))
        paid.description = "Green tea"
        paid.update(metadata={"order": "8"})
        again = omise.Charge.retrieve(paid.id)
        self.assertEqual((again.description, again.metadata.order), ("Green tea", "8"))
        self.assertEqual(ids(omise.Charge.retrieve()), [paid.id])
        keys = [event.key for event in paid.list_events()]
        self.assertEqual(keys, ["charge.create", "charge.update"])

    def test_a_declined_charge_is_an_answer(self):
        declined = omise.Charge.create(amount=2000, currency="thb", card=token("4111111111140011").id)
        self.assertEqual((declined.status, declined.failure_code), ("failed", "insufficient_fund"))

    def test_an_authorised_charge_is_captured_in_part_or_reversed(self):
        held = charge(capture=False, authorization_type="pre_auth")
        self.assertEqual((held.status, held.authorized, held.paid), ("pending", True, False))
        held.capture(capture_amount=40_000)
        self.assertEqual((held.status, held.captured_amount), ("successful", 40_000))
        other = charge(capture=False)
        other.reverse()
        self.assertEqual((other.status, other.reversed), ("reversed", True))
        self.assertEqual(other.reload().status, "reversed")
        with self.assertRaises(omise.errors.FailedCaptureError):
            other.capture()

    def test_a_refund_is_made_found_and_listed(self):
        paid = charge()
        refund = paid.refund(amount=30_000, metadata={"why": "cold"})
        self.assertEqual((refund.amount, refund.voided, refund.metadata.why), (30_000, False, "cold"))
        self.assertEqual(paid.refunded_amount, 30_000)
        self.assertEqual(refund.reload().amount, 30_000)
        self.assertEqual(paid.refunds.retrieve(refund.id).id, refund.id)
        self.assertEqual(ids(paid.refunds.retrieve()), [refund.id])
        self.assertEqual(ids(paid.list_refunds()), [refund.id])
        self.assertEqual(ids(omise.Refund.list()), [refund.id])
        with self.assertRaises(omise.errors.FailedRefundError):
            paid.refund(amount=70_001)

    def test_a_list_is_walked_from_page_to_page(self):
        made = ids(charge(2000 + at) for at in range(101))
        charges = omise.Charge.list()
        self.assertEqual(len(charges), 101)
        self.assertEqual(ids(charges), made)
        newest = omise.Charge.list().offset(limit=2, offset=1, order="reverse_chronological")
        self.assertEqual(ids(newest), [made[-2], made[-3]])
        tomorrow = day(1)
        self.assertEqual(len(omise.Charge.list(fromDate=tomorrow)), 0)
        self.assertEqual(len(omise.Charge.list(fromDate=day(-1), toDate=tomorrow)), 101)

    def test_a_customer_keeps_cards_and_is_charged(self):
        customer = omise.Customer.create(email="a@example.com", card=token().id, metadata={"tier": "gold"})
        self.assertEqual((customer.email, customer.metadata.tier), ("a@example.com", "gold"))
        first = customer.cards[0]
        self.assertEqual((first.last_digits, customer.default_card), ("4242", first.id))
        customer.update(email="b@example.com", card=token("5555555555554444").id)
        self.assertEqual((customer.email, len(customer.cards)), ("b@example.com", 2))
        second = [card for card in customer.list_cards() if card.id != first.id][0]
        self.assertEqual(second.brand, "MasterCard")
        second.update(name="Somsri Prasert", expiration_year=2033)
        again = omise.Card.retrieve(customer.id, second.id)
        self.assertEqual((again.name, again.expiration_year), ("Somsri Prasert", 2033))
        paid = omise.Charge.create(amount=5000, currency="thb", customer=customer.id, card=second.id)
        self.assertEqual((paid.paid, paid.customer, paid.card.last_digits), (True, customer.id, "4444"))
        self.assertEqual(first.reload().last_digits, "4242")
        self.assertTrue(first.destroy().destroyed)
        self.assertEqual(customer.reload().default_card, second.id)
        self.assertEqual(ids(omise.Customer.retrieve()), [customer.id])
        self.assertEqual(ids(omise.Customer.list()), [customer.id])
        self.assertEqual((len(customer.schedule()), list(customer.list_schedules())), (0, []))
        self.assertTrue(customer.destroy().destroyed)
        with self.assertRaises(omise.errors.NotFoundError):
            omise.Customer.retrieve(customer.id)

    def test_a_source_is_charged_and_paid_or_expires(self):
        source = omise.Source.create(amount=3000, currency="thb", type="promptpay")
        self.assertEqual((source.type, source.flow, source.charge_status), ("promptpay", "offline", "unknown"))
        self.assertEqual(omise.Source.retrieve(source.id).amount, 3000)
        waiting = omise.Charge.create(amount=3000, currency="thb", source=source.id)
        self.assertEqual((waiting.status, waiting.source.id), ("pending", source.id))
        request("POST", f"/charges/{waiting.id}/mark_as_paid", {}, omise.api_secret)
        self.assertEqual((waiting.reload().status, waiting.paid), ("successful", True))
        inline = omise.Charge.create(amount=3000, currency="thb", source={"type": "promptpay"})
        self.assertEqual(inline.expire().status, "expired")

    def test_money_goes_to_a_recipient(self):
        paid = charge()
        recipient = verified_recipient()
        self.assertEqual((recipient.verified, recipient.bank_account.last_digits), (False, "7890"))
        self.assertTrue(recipient.reload().verified)
        transfer = omise.Transfer.create(amount=50_000, recipient=recipient.id, metadata={"week": 1})
        self.assertEqual((transfer.amount, transfer.sent, transfer.metadata.week), (50_000, False, 1))
        transfer.update(amount=40_000)
        self.assertEqual(transfer.reload().amount, 40_000)
        self.assertEqual(ids(omise.Transfer.retrieve()), [transfer.id])
        self.assertEqual(ids(omise.Transfer.list()), [transfer.id])
        request("POST", f"/transfers/{transfer.id}/mark_as_sent", {}, omise.api_secret)
        sent = omise.Transfer.retrieve(transfer.id)
        self.assertEqual((sent.sent, sent.paid), (True, False))
        self.assertEqual(omise.Balance.retrieve().total, paid.net - 40_000)
        taken_back = omise.Transfer.create(amount=10_000, recipient=recipient.id)
        self.assertTrue(taken_back.destroy().destroyed)

    def test_a_recipient_is_changed_listed_and_deleted(self):
        recipient = verified_recipient()
        recipient.email = "new@example.com"
        recipient.update(name="Somsri Prasert")
        again = omise.Recipient.retrieve(recipient.id)
        self.assertEqual((again.name, again.email), ("Somsri Prasert", "new@example.com"))
        self.assertIn(recipient.id, ids(omise.Recipient.retrieve()))
        self.assertIn(recipient.id, ids(omise.Recipient.list()))
        self.assertTrue(recipient.destroy().destroyed)
        self.assertNotIn(recipient.id, ids(omise.Recipient.list()))

    def test_a_schedule_pays_out_by_itself(self):
        charge()
        recipient = verified_recipient()
        schedule = omise.Schedule.create(
            every=1,
            period="week",
            on={"weekdays": ["monday", "thursday"]},
            start_date=day(1),
            end_date=day(60),
            transfer={"recipient": recipient.id, "amount": 3000},
        )
        self.assertEqual((schedule.status, schedule.transfer.amount), ("running", 3000))
        self.assertEqual(schedule.on.weekdays, ["monday", "thursday"])
        control("POST", "/clock", {"advance_seconds": 8 * 86400})
        occurrence = schedule.occurrence()[0]
        self.assertEqual((occurrence.status, occurrence.schedule), ("successful", schedule.id))
        self.assertEqual(omise.Occurrence.retrieve(occurrence.id).result, ids(omise.Transfer.list())[0])
        self.assertEqual(schedule.reload().status, "running")
        self.assertEqual(ids(omise.Schedule.retrieve()), [schedule.id])
        self.assertEqual(ids(omise.Schedule.list()), [schedule.id])
        self.assertEqual(omise.Schedule.retrieve(schedule.id).period, "week")
        self.assertEqual(len(omise.Charge.list_schedules()), 0)
        self.assertTrue(schedule.destroy().destroyed)

    def test_a_dispute_is_answered_with_a_document_or_accepted(self):
        def disputed():
            made = request("POST", f"/charges/{charge().id}/disputes", {}, omise.api_secret)
            return omise.Dispute.retrieve(made["id"])

        dispute, other = disputed(), disputed()
        self.assertEqual((dispute.status, dispute.amount), ("open", 100_000))
        slip = io.BytesIO(b"%PDF-1.4 delivered")
        slip.name = "slip.pdf"
        document = dispute.upload_document({"file": slip})
        self.assertEqual(document.filename, "slip.pdf")
        self.assertEqual(ids(dispute.list_documents()), [document.id])
        self.assertEqual(omise.Document.retrieve(dispute.id, document.id).reload().filename, "slip.pdf")
        self.assertTrue(document.destroy().destroyed)
        self.assertEqual(list(dispute.list_documents()), [])
        self.assertEqual(ids(omise.Dispute.list_open_disputes()), [dispute.id, other.id])
        dispute.update(message="It was delivered")
        self.assertEqual((dispute.reload().status, dispute.message), ("pending", "It was delivered"))
        self.assertEqual(ids(omise.Dispute.list_pending_disputes()), [dispute.id])
        self.assertEqual(other.accept().status, "lost")
        self.assertEqual(ids(omise.Dispute.list_closed_disputes()), [other.id])
        self.assertEqual(ids(omise.Dispute.retrieve(status="closed")), [other.id])
        self.assertEqual(ids(omise.Dispute.retrieve()), [dispute.id, other.id])
        self.assertEqual(len(omise.Dispute.list()), 2)

    def test_a_link_is_paid(self):
        link = omise.Link.create(amount=4000, currency="thb", title="Tea", description="Two cups", multiple=True)
        self.assertEqual((link.used, link.multiple), (False, True))
        control("POST", f"/links/{link.id}/pay")
        self.assertEqual((link.reload().used, link.charges[0].amount), (True, 4000))
        self.assertEqual(omise.Link.retrieve(link.id).title, "Tea")
        self.assertEqual(ids(omise.Link.retrieve()), [link.id])
        self.assertEqual(ids(omise.Link.list()), [link.id])
        self.assertTrue(link.destroy().destroyed)

    def test_what_happened_is_kept_as_events_and_transactions(self):
        paid = charge()
        event = omise.Event.retrieve()[0]
        self.assertEqual((event.key, event.data.id), ("charge.create", paid.id))
        self.assertEqual(omise.Event.retrieve(event.id).reload().key, "charge.create")
        self.assertIn(event.id, ids(omise.Event.list()))
        transaction = omise.Transaction.retrieve()[0]
        self.assertEqual((transaction.amount, transaction.direction), (paid.net, "credit"))
        self.assertEqual(transaction.origin, paid.id)
        self.assertEqual(omise.Transaction.retrieve(transaction.id).reload().amount, paid.net)
        self.assertEqual(ids(omise.Transaction.list()), [transaction.id])
        self.assertEqual((omise.Receipt.retrieve().total, len(omise.Receipt.list())), (0, 0))
        with self.assertRaises(omise.errors.NotFoundError):
            omise.Receipt.retrieve("rcpt_test_0")

    def test_search_finds_by_text_and_filter(self):
        small, large = charge(2000, description="small pot"), charge(9000, description="large pot")
        found = omise.Search.execute("charge", query="pot", filters={"amount": "80.00..100.00"})
        self.assertEqual((len(found), found[0].id, found.total), (1, large.id, 1))
        found = omise.Search.execute("charge", query="pot", order="chronological")
        self.assertEqual(ids(found), [small.id, large.id])

    def test_a_platform_reads_and_revokes_its_chains(self):
        platform = control("POST", "/accounts", {"name": "Bazaar", "country": "TH", "platform": True})
        made = control("POST", "/chains", {"platform_id": platform["id"], "seller_id": self.account["id"]})
        omise.api_public, omise.api_secret = platform["public_key"], platform["secret_key"]
        chain = omise.Chain.retrieve(made["id"])
        self.assertEqual((chain.key, chain.revoked), (made["key"], False))
        omise.api_secret = chain.key
        paid = charge()
        self.assertEqual(omise.Balance.retrieve().total, paid.net)
        omise.api_secret = platform["secret_key"]
        self.assertEqual((ids(omise.Chain.retrieve()), ids(omise.Chain.list())), ([chain.id], [chain.id]))
        self.assertTrue(chain.revoke().revoked)
        self.assertTrue(chain.reload().revoked)


if __name__ == "__main__":
    unittest.main()
