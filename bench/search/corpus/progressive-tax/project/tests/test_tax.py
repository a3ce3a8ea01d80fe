import pytest

from tax import marginal_rate, net_income, tax, tax_by_bracket


def test_free_income():
    assert tax(10_000) == 0


def test_second_bracket():
    assert tax_by_bracket(10_000, [(10_000, 5), (None, 10)]) == [500]
    assert marginal_rate(10_000) == 10


def test_income_in_the_third_bracket():
    assert tax_by_bracket(27_000) == [0, 1_500, 500]


def test_income_above_all():
    assert tax(100_000) == 1_500 + 8_750 + 16_000


def test_net():
    assert net_income(9_000) == 9_000


def test_fractions_are_dropped():
    assert tax(19, [(None, 10)]) == 1


def test_negative_income():
    with pytest.raises(ValueError):
        tax(-1)


def test_marginal_rate():
    assert [marginal_rate(income) for income in (0, 9_999, 24_999, 60_000)] == [0, 0, 10, 40]
