import unittest

from tutorhub.format import cell, table
from tutorhub.funnel import Campaign


class FunnelTest(unittest.TestCase):
    def test_table(self):
        self.assertEqual(table([Campaign("ads", 200, 3, 60.0)]), "ads            | 1.5 % | 20.0 EUR")

    def test_no_signups(self):
        self.assertIsNone(Campaign("ads", 10, 0, 5.0).cost_per_signup())
        self.assertEqual(Campaign("ads", 10, 0, 5.0).conversion(), 0.0)

    def test_cell(self):
        self.assertEqual(cell(None, "x"), "-")
        self.assertEqual(cell(0), "0")
