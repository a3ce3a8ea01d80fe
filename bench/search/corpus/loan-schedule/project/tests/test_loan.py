import pytest

from loan import PaymentTooSmall, cost_of_credit, monthly_interest, schedule


def test_interest_of_a_month():
    assert monthly_interest(120_000, 600) == 600


def test_interest_is_rounded_half_up():
    assert monthly_interest(100, 600) == 1


def test_without_interest():
    assert schedule(1_000, 0, 400) == [(400, 0, 600), (400, 0, 200), (200, 0, 0)]


def test_nothing_borrowed():
    assert schedule(0, 500, 100) == []


def test_payment_that_never_pays_off():
    with pytest.raises(PaymentTooSmall):
        schedule(120_000, 600, 600)


def test_rows():
    assert schedule(100_000, 1200, 40_000) == [
        (40_000, 1_000, 61_000),
        (40_000, 610, 21_610),
        (21_826, 216, 0),
    ]


def test_cost_of_credit():
    assert cost_of_credit(100_000, 1200, 40_000) == 1_826
