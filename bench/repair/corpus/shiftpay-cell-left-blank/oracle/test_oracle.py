from decimal import Decimal, InvalidOperation

import pytest

from payroll.reader import read_entry, read_timesheet
from payroll.slips import payslip, summary


def test_the_sheet_with_a_blank_cell():
    slips = [payslip(entry) for entry in read_timesheet("inbox/2026-02.csv")]
    assert slips == [
        {"name": "Ines Marques", "gross": Decimal("3568.45")},
        {"name": "Paul Adler", "gross": Decimal("3038.00")},
        {"name": "Yuki Tan", "gross": Decimal("3526.88")},
    ]
    assert summary(slips) == "3 payslips, 10133.33 in all"


def test_blanks_around_nothing():
    row = {"employee": "A", "hours": "8", "overtime": "  ", "rate": "10", "bonus": " "}
    assert payslip(read_entry(row))["gross"] == 80


def test_what_is_no_number_is_not_taken_for_nothing():
    row = {"employee": "A", "hours": "8", "overtime": "two", "rate": "10", "bonus": ""}
    with pytest.raises((InvalidOperation, ValueError)):
        read_entry(row)
