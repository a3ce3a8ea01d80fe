import unittest
from decimal import Decimal

from payroll.reader import amount, read_entry
from payroll.slips import payslip, summary

ROW = {"employee": " Kim Ode ", "hours": "10", "overtime": "2", "rate": "20.00", "bonus": ""}


class PayrollTest(unittest.TestCase):
    def test_amount(self):
        self.assertEqual(amount(" 12.50 "), Decimal("12.50"))
        self.assertEqual(amount(""), 0)

    def test_payslip(self):
        self.assertEqual(payslip(read_entry(ROW)), {"name": "Kim Ode", "gross": Decimal("260.00")})

    def test_bonus(self):
        self.assertEqual(payslip(read_entry({**ROW, "bonus": "40"}))["gross"], Decimal("300.00"))

    def test_summary(self):
        self.assertEqual(summary([{"gross": Decimal("1.10")}]), "1 payslips, 1.10 in all")
