import pytest

from tax import BRACKETS, marginal_rate, net_income, tax, tax_by_bracket


@pytest.mark.parametrize("income", [0, 1, 9_999, 10_000, 10_001, 10_109, 24_999, 25_000, 25_003, 59_999, 60_000, 60_001, 250_000])
def test_tax(income):
    hundredths = 0
    for start, end, percent in [(10_000, 25_000, 10), (25_000, 60_000, 25), (60_000, 10**9, 40)]:
        hundredths += max(0, min(income, end) - start) * percent
    assert tax(income) == hundredths // 100
    assert net_income(income) == income - hundredths // 100
    assert sum(tax_by_bracket(income)) * 100 == hundredths


@pytest.mark.parametrize("income", range(0, 40))
def test_unit_by_unit(income):
    brackets = [(5, 10), (12, 30), (20, 50), (None, 70)]
    expected = sum(marginal_rate(unit, brackets) for unit in range(income))
    assert sum(tax_by_bracket(income, brackets)) * 100 == expected
    assert tax(income, brackets) == expected // 100


def test_parts():
    assert tax_by_bracket(0) == [0]
    assert tax_by_bracket(10_000) == [0]
    assert tax_by_bracket(60_000) == [0, 1_500, 8_750]
    assert tax_by_bracket(60_010) == [0, 1_500, 8_750, 4]


def test_closed_brackets():
    assert tax_by_bracket(50, [(10, 10), (20, 20)]) == [1, 2]
    assert marginal_rate(50, [(10, 10), (20, 20)]) == 20
    assert BRACKETS[0] == (10_000, 0)
