import unittest

from wifihotspot.guests import Guests


class GuestsTest(unittest.TestCase):
    def setUp(self):
        self.guests = Guests()
        self.guests.enter("a", now=0, minutes=1)
        self.guests.enter("b", now=0, minutes=9)

    def test_nobody_is_over(self):
        self.assertEqual(self.guests.sweep(now=59), 2)

    def test_leave(self):
        self.guests.leave("a")
        self.guests.leave("a")
        self.assertEqual(self.guests.dropped, ["a"])
        self.assertNotIn("a", self.guests)

    def test_rename(self):
        self.guests.rename("b", "c")
        self.assertIn("c", self.guests)
