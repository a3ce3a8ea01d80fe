import unittest

from energydesk.invoices import make_invoice
from energydesk.ledger import totals
from energydesk.letters import euros, letter, reminder

INVOICE = {
    "customer": "A",
    "kwh": 10,
    "net_amount": 1200,
    "vat_amount": 240,
    "total_amount": 1440,
    "by_mail": False,
}


class EnergydeskTest(unittest.TestCase):
    def test_invoice(self):
        invoice = make_invoice({"customer": "A", "kwh": 10, "by_mail": False})
        self.assertEqual((invoice["net_amount"], invoice["vat_amount"]), (1200, 240))

    def test_letter(self):
        self.assertIn("14.40 EUR", letter(INVOICE))
        self.assertEqual(reminder(INVOICE, 14), "A: 14.40 EUR due for 14 days")

    def test_totals(self):
        self.assertEqual(totals([INVOICE, INVOICE]), {"net": 2400, "vat": 480, "gross": 2880})

    def test_euros(self):
        self.assertEqual(euros(5), "0.05 EUR")
