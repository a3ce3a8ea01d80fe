from decimal import Decimal

from tariff import bill, rates


def test_part():
    part = rates.Part("grid", {"per_kwh": "0.1", "base": 5})
    assert part.cost(Decimal("10")) == Decimal("6.0")


def test_levy():
    assert rates.Levy({"name": "vat", "percent": "19"}).on(Decimal("200")) == Decimal("38")


def test_lines():
    part = rates.Part("grid", {"per_kwh": "0.10", "base": "5.00"})
    levy = rates.Levy({"name": "vat", "percent": "10"})
    assert bill.lines([part], [levy], Decimal(50)) == [
        ("grid", Decimal("10.00")),
        ("vat", Decimal("1.00")),
        ("total", Decimal("11.00")),
    ]
