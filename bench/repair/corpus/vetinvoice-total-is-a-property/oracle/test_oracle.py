from datetime import date

from invoice import Invoice, Position
from ledger import INVOICES
from letters import invoice_letter, reminder


def test_reminder():
    assert reminder(INVOICES[1]) == (
        "Dear Kaya,\ninvoice 26-002 was due on 2026-02-03.\nOf 135.00 EUR 85.00 EUR are still open."
    )


def test_total_stays_a_property():
    invoice = Invoice("1", "Roth", date(2026, 1, 1), [Position("Visit", 3000)], 1000)
    assert (invoice.total, invoice.open_amount) == (3000, 2000)
    assert invoice_letter(invoice).endswith("Total: 30.00 EUR")
