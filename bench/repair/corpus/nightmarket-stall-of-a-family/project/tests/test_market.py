import unittest

from nightmarket.contacts import Contact
from nightmarket.incidents import report
from nightmarket.plan import plan
from nightmarket.reminders import reminders
from nightmarket.stalls import Stall

MEI = Contact("Mei", "mei@x")
STALLS = [Stall(2, "Tea", "A", 10, MEI), Stall(1, "Jars", "A", 0)]


class MarketTest(unittest.TestCase):
    def test_plan(self):
        lines = list(plan(STALLS, "2026-01-01"))
        self.assertEqual(lines[2], "   1 Jars (Stallholders' association)")

    def test_reminders(self):
        self.assertEqual(list(reminders(STALLS, "2026-01-01")), ["mei@x: Mei, 10.00 EUR for stall 2 on 2026-01-01"])

    def test_report(self):
        self.assertTrue(report(STALLS[1], "a fire").startswith("To: stalls@market.example"))
