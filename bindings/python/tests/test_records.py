from __future__ import annotations

import copy
import pickle
from decimal import Decimal
from typing import Any

import pytest
from shared import CHARGE, FakeTransport, answer

from sanspay import NotFoundError, Omise, Wonder, params, types
from sanspay.types import BankAccount, Card, Chain, Charge, Order


def test_a_plain_field_is_what_was_read_and_a_record_is_made_once() -> None:
    charge = Charge({"id": "chrg_1", "amount": 5, "card": {"id": "card_1", "last_digits": "4242"}, "customer": None})
    assert (charge.id, charge.amount, charge.customer) == ("chrg_1", 5, None)
    assert isinstance(charge.card, Card)
    assert charge.card is charge.card
    assert charge.card.last_digits == "4242"


def test_names_that_are_none_in_python_have_another_one() -> None:
    charges = types.ChargeList({"data": [], "from": "2026-01-01T00:00:00Z"})
    assert charges.from_ == "2026-01-01T00:00:00Z"
    transaction = types.WonderTransaction({"3ds": {"redirect_url": "https://shop.example"}})
    assert transaction.three_ds
    assert transaction.three_ds.redirect_url == "https://shop.example"


def test_money_of_wonder_is_an_exact_decimal() -> None:
    order = Order({"initial_total": "21.10"})
    assert order.initial_total == Decimal("21.10")
    assert str(order.initial_total) == "21.10"


def test_a_list_of_records_may_be_empty_and_is_made_once() -> None:
    page = types.ChargeList({"data": [{"id": "1"}, {"id": "2"}]})
    assert [charge.id for charge in page.data] == ["1", "2"]
    assert page.data[0] is page.data[0]


def test_records_compare_by_their_fields_and_cannot_be_changed() -> None:
    first, second = Charge({"id": "1", "amount": 5}), Charge({"id": "1", "amount": 5})
    assert first == second != Charge({"id": "2", "amount": 5})
    assert Card({"id": "1"}) != Charge({"id": "1"})
    for name in ("amount", "card", "invented"):
        with pytest.raises(AttributeError, match="cannot be changed"):
            setattr(first, name, 7)
        with pytest.raises(AttributeError, match="cannot be changed"):
            delattr(first, name)
    with pytest.raises(TypeError):
        hash(first)


def test_records_are_copied_and_pickled_whole() -> None:
    charge = Charge({"id": "1", "card": {"id": "card_1"}, "metadata": {"order": ["a"]}})
    for twin in (
        copy.copy(charge),
        copy.deepcopy(charge),
        pickle.loads(pickle.dumps(charge)),
        Charge(charge.to_dict()),
    ):
        assert twin == charge
        assert twin.metadata is not charge.metadata
    charge.to_dict()["metadata"]["order"].append("b")
    assert charge.metadata == {"order": ["a"]}


def test_errors_are_pickled_whole() -> None:
    omise = Omise(secret_key="skey_test_1", transport=FakeTransport(answer({"code": "not_found"}, 404)))
    with pytest.raises(NotFoundError) as raised:
        omise.charges.get("chrg_test_1")
    twin = pickle.loads(pickle.dumps(raised.value))
    assert (type(twin), str(twin), twin.__dict__) == (NotFoundError, str(raised.value), raised.value.__dict__)


def test_what_is_printed_is_what_is_there_without_secrets() -> None:
    account = BankAccount({"last_digits": "6789", "account_number": "0123456789", "name": None})
    assert repr(account) == "BankAccount(last_digits='6789', account_number=[redacted])"
    assert "ckey_test_1" not in repr(Chain({"id": "acch_1", "key": "ckey_test_1"}))
    assert "id='acch_1'" in repr(Chain({"id": "acch_1", "key": "ckey_test_1"}))
    charge = Charge({"id": "1", "card": {"id": "card_1"}})
    assert repr(charge) == "Charge(id='1', card=Card(id='card_1'))"
    nested = types.Recipient({"bank_account": {"account_number": "0123456789"}})
    assert "0123456789" not in repr(nested)


def test_every_field_of_a_real_answer_is_typed() -> None:
    charge = Omise(secret_key="skey_test_1", transport=FakeTransport(answer(CHARGE))).charges.get("chrg_test_1")
    declared = set(Charge._fields())
    assert {name for name in charge.to_dict() if not hasattr(Charge, name)} <= declared


def test_parameters_are_dicts_or_their_types_and_records_may_be_sent_back() -> None:
    transport = FakeTransport(answer({}, 400))
    wonder = Wonder(app_id="x", signer=lambda _: b"s", transport=transport)
    made = params.NewCustomer(reference_number="r", name="n", phone="91234567", dial_code="+852", email="a@example.com")
    plain: Any = {
        "reference_number": "r",
        "name": "n",
        "phone": "91234567",
        "dial_code": "+852",
        "email": "a@example.com",
    }
    for customer in (made, plain):
        with pytest.raises(Exception, match="400"):
            wonder.customers.create(customer=customer)
    assert transport.sent[0].body == transport.sent[1].body
    assert b'"name":"n"' in (transport.sent[0].body or b"")

    transport = FakeTransport(answer({}, 400))
    keys = types.MetadataExportKeys({"charge": ["order"], "transfer": [], "refund": [], "dispute": []})
    with pytest.raises(Exception, match="400"):
        Omise(secret_key="skey_test_1", transport=transport).account.update(metadata_export_keys=keys)
    assert transport.sent[0].body == b"metadata_export_keys%5Bcharge%5D%5B%5D=order"
