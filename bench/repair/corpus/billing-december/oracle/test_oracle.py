from datetime import date

import pytest

from billing.invoice import pro_rata
from billing.periods import days_in_month, month_end


@pytest.mark.parametrize("month", range(1, 13))
def test_every_month(month):
    lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    assert days_in_month(date(2028, month, 17)) == lengths[month - 1]


def test_december():
    assert month_end(date(2026, 12, 31)) == date(2027, 1, 1)
    assert pro_rata(3100, date(2026, 12, 15)) == 1700
    assert pro_rata(3100, date(2026, 12, 31)) == 100
