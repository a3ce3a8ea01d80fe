import unittest
from datetime import timedelta

import clock
from rides import late, upcoming


def ride(minutes, done=False):
    return {"passenger": "x", "pickup": clock.now() + timedelta(minutes=minutes), "done": done}


class Rides(unittest.TestCase):
    def test_upcoming(self):
        soon = ride(20)
        self.assertEqual(upcoming([ride(-5), soon, ride(90), ride(10, done=True)]), [soon])

    def test_done_is_never_late(self):
        self.assertEqual(late([ride(-60, done=True)]), [])
        self.assertEqual(late([]), [])
