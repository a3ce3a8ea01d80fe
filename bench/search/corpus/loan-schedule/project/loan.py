"""Repayment plans of loans, in whole cents."""


class PaymentTooSmall(ValueError):
    pass


def monthly_interest(balance, yearly_basis_points):
    """Interest of one month, rounded half up."""
    numerator = balance * yearly_basis_points
    return (numerator * 2 + 120_000) // 240_000


def schedule(principal, yearly_basis_points, payment):
    """Rows of (payment, interest, balance) until nothing is owed."""
    if payment <= monthly_interest(principal, yearly_basis_points):
        raise PaymentTooSmall(payment)
    balance = principal
    rows = []
    while balance > 0:
        paid = min(payment, balance + monthly_interest(balance, yearly_basis_points))
        balance -= paid
        interest = monthly_interest(balance, yearly_basis_points)
        balance += interest
        rows.append((paid, interest, balance))
    return rows


def cost_of_credit(principal, yearly_basis_points, payment):
    return sum(interest for _, interest, _ in schedule(principal, yearly_basis_points, payment))
