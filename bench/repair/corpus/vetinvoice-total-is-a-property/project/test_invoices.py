from datetime import date

from invoice import Invoice, Position
from ledger import overdue
from letters import invoice_letter


def test_letter():
    invoice = Invoice("1", "Roth", date(2026, 1, 1), [Position("Visit", 3000), Position("Pill", 50, 4)])
    assert invoice_letter(invoice) == "Invoice 1\n1 x Visit: 30.00 EUR\n4 x Pill: 2.00 EUR\nTotal: 32.00 EUR"


def test_overdue():
    assert [i.number for i in overdue(date(2026, 3, 1))] == ["26-002"]
    assert overdue(date(2026, 1, 1)) == []
