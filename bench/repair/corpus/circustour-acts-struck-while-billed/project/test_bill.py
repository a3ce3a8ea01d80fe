import unittest

from bill import Bill


class BillTest(unittest.TestCase):
    def test_nothing_ended(self):
        bill = Bill({"a": {"until": None, "minutes": 4}, "b": {"until": "2026-07-11", "minutes": 5}})
        self.assertEqual(bill.strike_ended("2026-07-11"), [])
        self.assertEqual(bill.minutes(), 9)

    def test_empty(self):
        self.assertEqual(len(Bill({})), 0)


if __name__ == "__main__":
    unittest.main()
