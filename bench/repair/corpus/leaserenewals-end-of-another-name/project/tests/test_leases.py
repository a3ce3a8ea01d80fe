from datetime import date
from decimal import Decimal

from leases.lease import a_year_later, load
from leases.renewals import raised, renew_all


def test_load():
    first = load("portfolio.json")[0]
    assert (first.tenant, first.rent, first.terms) == ("Bakery Finke", Decimal(1450), 1)
    assert first.with_rent(Decimal(1)).rent == 1


def test_ends():
    first = load("portfolio.json")[0]
    assert first.ends_within(60, date(2026, 6, 1))
    assert not first.ends_within(60, date(2026, 7, 1))


def test_years():
    assert a_year_later(date(2024, 2, 29)) == date(2025, 2, 28)


def test_rent():
    assert raised(Decimal("980.00"), Decimal("2.5")) == Decimal("1004.50")


def test_nothing_ends():
    assert renew_all(load("portfolio.json"), date(2026, 3, 1)) == ([], [])
