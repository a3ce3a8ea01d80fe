from decimal import Decimal

import payslips


def test_tax():
    assert payslips.tax(Decimal("800")) == 0
    assert payslips.tax(Decimal("2000")) == 180


def test_slip():
    one = payslips.slip({"number": 1, "name": "A", "salary": Decimal("2000"), "bonus": Decimal("0")})
    assert one["net"] == Decimal("1483.80")
