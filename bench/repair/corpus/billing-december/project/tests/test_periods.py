from datetime import date

from billing.invoice import pro_rata
from billing.periods import days_in_month, quarter_end


def test_pro_rata():
    assert pro_rata(3000, date(2026, 4, 16)) == 1500
    assert pro_rata(3100, date(2026, 5, 1)) == 3100


def test_months():
    assert days_in_month(date(2026, 2, 3)) == 28
    assert quarter_end(date(2026, 11, 3)) == date(2027, 1, 1)
