import unittest

from items import Item
from plan import days_left, packs_to_order
from reorder import row


class PlanTest(unittest.TestCase):
    def test_days(self):
        self.assertEqual(days_left(Item("H", "Hammer", 12, 18, 6)), 20)
        self.assertEqual(days_left(Item("H", "Hammer", 0, 18, 6)), 0)

    def test_order(self):
        self.assertEqual(packs_to_order(Item("H", "Hammer", 12, 18, 6)), 3)
        self.assertEqual(packs_to_order(Item("H", "Hammer", 12, 0, 6)), 0)

    def test_row(self):
        self.assertEqual(row(Item("N-010", "Nails", 600, 300, 100)), "N-010   Nails               60 -")


if __name__ == "__main__":
    unittest.main()
