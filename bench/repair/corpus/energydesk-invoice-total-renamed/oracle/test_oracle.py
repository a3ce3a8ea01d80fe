from energydesk.cli import run
from energydesk.invoices import make_invoice
from energydesk.letters import reminder


def test_letters_and_totals_of_a_month():
    sheets, totals = run("readings.csv", "2026-01")
    assert sheets == [
        "Dear Studio Nine,\nfor 310 kWh we ask you to pay 126.00 EUR\n(of which 21.00 EUR are VAT).",
    ]
    assert totals == {"net": 50140, "vat": 10028, "gross": 60168}


def test_reminders():
    invoice = make_invoice({"customer": "B", "kwh": 0, "by_mail": True})
    assert reminder(invoice, 3) == "B: 10.68 EUR due for 3 days"
