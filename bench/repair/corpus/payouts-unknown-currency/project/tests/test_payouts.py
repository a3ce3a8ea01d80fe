from decimal import Decimal

from payouts.payout import Payout
from payouts.run import transfers


def test_net():
    assert Payout("a", Decimal("10"), "USD").net() == Decimal("8.80")


def test_transfers():
    assert transfers([Payout("a", Decimal("10"), "EUR")]) == [("a", Decimal("9.65"))]
