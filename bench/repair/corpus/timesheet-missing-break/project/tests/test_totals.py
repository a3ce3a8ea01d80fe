import unittest

from timesheets.clock import as_hours, minutes
from timesheets.report import render
from timesheets.totals import overtime, totals, worked


class TotalsTest(unittest.TestCase):
    def test_minutes(self):
        self.assertEqual(minutes("08:15"), 495)
        self.assertEqual(as_hours(495), "8:15")

    def test_worked(self):
        self.assertEqual(worked({"start": "08:00", "end": "16:30", "break": 30}), 480)

    def test_overtime(self):
        self.assertEqual(overtime({"start": "08:00", "end": "17:00"}), 60)

    def test_report(self):
        entries = [{"person": "Ada", "start": "09:00", "end": "18:30", "break": 60}]
        self.assertEqual(render(3, totals(entries)), "Week 3\nAda             8:30  (+0:30)")


if __name__ == "__main__":
    unittest.main()
