import unittest

from millinery.counter import receipt
from millinery.phone import answer
from millinery.quotes import quote


class QuotesTest(unittest.TestCase):
    def test_quote(self):
        self.assertEqual(quote("boater", 55, trimmings=["veil"]), 97)
        self.assertEqual(quote("boater", 60), 82.5)

    def test_receipt(self):
        self.assertEqual(receipt("cloche", 56, [], False), "cloche with nothing: 90.00")

    def test_phone(self):
        self.assertEqual(answer("boater", 50), "From 75.00, 93.75 within the week.")
