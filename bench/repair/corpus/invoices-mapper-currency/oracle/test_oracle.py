import datetime as dt
from decimal import Decimal

from billing.database import open_database
from billing.dunning import reminders
from billing.gateway import all_invoices, invoice
from billing.money import amount_text, sum_by_currency


def test_letters_name_the_currency_of_the_invoice():
    first, second = reminders(open_database(), dt.date(2026, 4, 1))
    assert "invoice 2026-014 over € 120.00 was due on 01 March 2026" in first
    assert "invoice 2026-016 over £ 300.00 was due on 20 March 2026" in second


def test_records_carry_the_column():
    assert invoice(open_database(), "2026-015").currency == "GBP"
    assert sum_by_currency(all_invoices(open_database())) == {
        "EUR": Decimal("195.25"),
        "GBP": Decimal("388.50"),
    }


def test_the_rest_of_the_record():
    one = invoice(open_database(), "2026-015")
    assert (one.customer, one.amount, one.due, one.paid) == (
        "Harbour Ltd",
        Decimal("88.50"),
        dt.date(2026, 3, 11),
        dt.date(2026, 3, 10),
    )
    assert amount_text(Decimal("5"), "CHF") == "CHF 5.00"
