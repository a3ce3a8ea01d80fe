from decimal import Decimal

import pytest

from invoice import invoice, tax_of, to_cents


@pytest.mark.parametrize("thousandths", list(range(0, 60)) + list(range(12340, 12361)))
def test_cents(thousandths):
    assert to_cents(Decimal(thousandths) / 1000) == Decimal((thousandths + 5) // 10) / 100


@pytest.mark.parametrize("cents", range(0, 400, 5))
@pytest.mark.parametrize(("rate", "percent"), [("standard", 19), ("reduced", 7), ("none", 0)])
def test_tax(cents, rate, percent):
    expected = Decimal((cents * percent + 50) // 100) / 100
    assert tax_of(Decimal(cents) / 100, rate) == expected


def test_default_rate():
    assert tax_of("200") == Decimal("38.00")


def test_invoice():
    totals = invoice([(1, "0.25", "reduced"), (1, "0.25", "reduced"), (4, "1.125", "none"), (1, "0.50", "standard")])
    assert totals["net"] == Decimal("5.50")
    assert totals["taxes"] == {"reduced": Decimal("0.04"), "none": Decimal("0.00"), "standard": Decimal("0.10")}
    assert totals["gross"] == Decimal("5.64")


def test_negative_credit():
    assert tax_of("-0.50") == Decimal("-0.10")


def test_unknown():
    with pytest.raises(KeyError):
        invoice([(1, "1", "other")])
