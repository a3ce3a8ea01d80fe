import pytest

from loan import PaymentTooSmall, cost_of_credit, monthly_interest, schedule


@pytest.mark.parametrize("principal", [1, 999, 50_000, 123_457])
@pytest.mark.parametrize("rate", [0, 1, 350, 1_999])
@pytest.mark.parametrize("payment", [5_000, 20_011, 200_000])
def test_rows_hang_together(principal, rate, payment):
    owed = principal
    rows = schedule(principal, rate, payment)
    for at, (paid, interest, balance) in enumerate(rows):
        assert interest == monthly_interest(owed, rate)
        assert balance == owed + interest - paid
        assert paid == payment if at < len(rows) - 1 else 0 < paid <= payment
        owed = balance
    assert owed == 0
    assert sum(paid for paid, _, _ in rows) == principal + cost_of_credit(principal, rate, payment)


@pytest.mark.parametrize(("balance", "rate", "interest"), [(0, 500, 0), (10, 600, 0), (99, 600, 0), (300, 600, 2)])
def test_rounding(balance, rate, interest):
    assert monthly_interest(balance, rate) == interest


def test_paid_at_once():
    assert schedule(50_000, 1200, 60_000) == [(50_500, 500, 0)]


def test_too_small():
    with pytest.raises(PaymentTooSmall):
        schedule(1_000_000, 1200, 9_999)
