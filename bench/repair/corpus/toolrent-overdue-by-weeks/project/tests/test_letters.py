from datetime import date

from toolrent.letters import due_soon, euros, fee, letter
from toolrent.loans import Loan

LOAN = Loan("Ladder", "Jo", "jo@example.org", date(2026, 4, 1))


def test_letter():
    assert letter(LOAN, date(2026, 4, 3)).endswith("Please bring it back soon.")


def test_fee():
    assert fee(LOAN, date(2026, 4, 5)) == 0
    assert fee(LOAN, date(2026, 4, 16)) == 500
    assert euros(1505) == "15,05 EUR"


def test_due_soon():
    assert due_soon(LOAN, date(2026, 3, 30))
    assert not due_soon(LOAN, date(2026, 4, 2))
