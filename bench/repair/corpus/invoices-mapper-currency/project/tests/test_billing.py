import datetime as dt
from decimal import Decimal

from billing.database import open_database
from billing.gateway import all_invoices, invoice
from billing.letters import reminder
from billing.money import amount_text
from billing.records import Invoice


def test_letter():
	one = Invoice("1", "Ann", Decimal("1200"), dt.date(2026, 1, 5), currency="EUR")
	assert "invoice 1 over € 1,200.00 was due on 05 January 2026" in reminder(one)


def test_other_currencies_show_their_code():
	assert amount_text(Decimal("5"), "CHF") == "CHF 5.00"


def test_overdue():
	today = dt.date(2026, 4, 1)
	late = [one.number for one in all_invoices(open_database()) if one.overdue(today)]
	assert late == ["2026-014", "2026-016"]


def test_unknown_invoice():
	assert invoice(open_database(), "1999-001") is None
