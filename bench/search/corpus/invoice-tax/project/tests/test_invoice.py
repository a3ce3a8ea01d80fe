from decimal import Decimal

import pytest

from invoice import invoice, tax_of, to_cents


def test_tax_of_a_round_amount():
    assert tax_of("100.00") == Decimal("19.00")


def test_reduced_tax():
    assert tax_of("10.00", "reduced") == Decimal("0.70")


def test_tax_is_rounded_down():
    assert tax_of("0.12") == Decimal("0.02")


def test_tax_is_rounded_up():
    assert tax_of("0.51") == Decimal("0.10")


def test_half_a_cent_of_tax_is_a_cent():
    assert tax_of("0.50", "standard") == Decimal("0.10")
    assert tax_of("1.50", "reduced") == Decimal("0.11")
    assert tax_of("12.50", "reduced") == Decimal("0.88")
    assert to_cents(Decimal("2.345")) == Decimal("2.35")


def test_unknown_rate():
    with pytest.raises(KeyError):
        tax_of("1.00", "luxury")


def test_invoice_rounds_per_rate():
    totals = invoice([(3, "0.11", "standard"), (1, "2.00", "reduced"), (2, "0.11", "standard")])
    assert totals == {
        "net": Decimal("2.55"),
        "taxes": {"standard": Decimal("0.10"), "reduced": Decimal("0.14")},
        "gross": Decimal("2.79"),
    }


def test_empty_invoice():
    assert invoice([]) == {"net": Decimal("0.00"), "taxes": {}, "gross": Decimal("0.00")}
