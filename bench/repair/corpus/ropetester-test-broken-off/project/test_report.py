import unittest

from report import lines, mean_stretch, weakest
from sheet import num


class Report(unittest.TestCase):
    PULLS = [
        {"rope": "a", "mm": 10.0, "kn": 24.0, "stretch": 3.0},
        {"rope": "b", "mm": 8.0, "kn": 15.0, "stretch": None},
    ]

    def test_lines(self):
        self.assertEqual(lines(self.PULLS)[1], "b          8.0 mm   15.0 kN     - %")
        self.assertEqual(lines(self.PULLS)[-2:], ["mean stretch: 3.0", "weakest: b"])

    def test_nothing(self):
        self.assertIsNone(weakest([]))
        self.assertIsNone(mean_stretch(self.PULLS[1:]))
        self.assertIsNone(num(" "))
