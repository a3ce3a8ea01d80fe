from decimal import Decimal

from tariff import bill, rates


def test_levies_are_exact_whatever_the_file_has():
    for given in (19.0, "19.0", 19):
        assert rates.Levy({"name": "vat", "percent": given}).on(Decimal("200.00")) == Decimal("38")
    levy = rates.Levy({"name": "x", "percent": 1.1}).on(Decimal("1000"))
    assert isinstance(levy, Decimal) and levy == Decimal("11")
    assert rates.Levy({"name": "vat", "percent": "19"}).on(Decimal("12345678901234567")) == Decimal("2345678991234567.73")


def test_the_bill():
    parts, levies = rates.load("rates/2026.json")
    found = bill.lines(parts, levies, Decimal("412.5"))
    assert found == [
        ("grid", Decimal("45.60")),
        ("energy", Decimal("52.14")),
        ("concession", Decimal("1.29")),
        ("vat", Decimal("18.82")),
        ("total", Decimal("117.85")),
    ]
