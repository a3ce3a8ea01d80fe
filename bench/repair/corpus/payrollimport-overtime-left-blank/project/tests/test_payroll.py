import unittest
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

from payroll.numbers import hours
from payroll.reader import Timesheet, read_timesheets
from payroll.wages import gross


class HoursTest(unittest.TestCase):
    def test_blank(self):
        self.assertEqual(hours(" "), 0)

    def test_comma(self):
        self.assertEqual(hours("7,5"), Decimal("7.5"))


class ReaderTest(unittest.TestCase):
    def test_read(self):
        with TemporaryDirectory() as folder:
            path = Path(folder, "x.csv")
            path.write_text("employee;rate;regular;sick;overtime\nA ;20.00;10;;2\n", encoding="utf-8")
            self.assertEqual(
                read_timesheets(path),
                [Timesheet("A", Decimal(20), Decimal(10), Decimal(0), Decimal(2))],
            )


class WagesTest(unittest.TestCase):
    def test_overtime_is_paid_more(self):
        self.assertEqual(gross(Timesheet("A", Decimal(20), Decimal(10), Decimal(0), Decimal(2))), Decimal("250.00"))
