import sys
import unittest
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from timecards.clock import read_stamps
from timecards.week import lines, pay, worked

WEEK = [
    "Bruno,2025-03-03,08:00,12:30",
    "Bruno,2025-03-04,22:00,02:00",
    "Ines,2025-03-03,09:00,17:00",
]


class WeekTest(unittest.TestCase):
    def test_worked(self):
        totals = worked(read_stamps(WEEK))
        self.assertEqual(totals["Bruno"], timedelta(hours=8, minutes=30))
        self.assertEqual(totals["Gwen"], timedelta())

    def test_lines(self):
        self.assertEqual(
            list(lines(read_stamps(WEEK))),
            ["Ines           8:00    172.00", "Bruno          8:30    153.00", "Gwen           0:00      0.00"],
        )

    def test_pay(self):
        self.assertEqual(pay("Ines", timedelta(hours=1, minutes=30)), Decimal("32.25"))
        self.assertEqual(pay("somebody", timedelta(hours=2)), Decimal("25.64"))


if __name__ == "__main__":
    unittest.main()
