"""Income tax by brackets. Incomes and taxes are whole amounts of money."""

from fractions import Fraction

# (upper end of the bracket, percent); the last one is open.
BRACKETS = [(10_000, 0), (25_000, 10), (60_000, 25), (None, 40)]


def tax_by_bracket(income, brackets=BRACKETS):
    """The tax that falls on each bracket that the income reaches."""
    if income < 0:
        raise ValueError("income must not be negative")
    taxes = []
    lower = 0
    for upper, percent in brackets:
        if upper is None or income <= upper:
            taxes.append(Fraction((income - lower) * percent, 100))
            break
        taxes.append(Fraction((upper - lower) * percent, 100))
    return taxes


def tax(income, brackets=BRACKETS):
    """The whole tax, without fractions of the currency."""
    return int(sum(tax_by_bracket(income, brackets)))


def net_income(income, brackets=BRACKETS):
    return income - tax(income, brackets)


def marginal_rate(income, brackets=BRACKETS):
    """Percent that the next unit of income is taxed with."""
    for upper, percent in brackets:
        if upper is None or income < upper:
            return percent
    return brackets[-1][1]
