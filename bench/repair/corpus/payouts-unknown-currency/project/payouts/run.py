from decimal import Decimal

from payouts.payout import Payout

DUE = [Payout("a-1", Decimal("20.00"), "EUR"), Payout("a-2", Decimal("900.00"), "ISK")]


def transfers(due):
    return [(payout.account, payout.net()) for payout in due]


if __name__ == "__main__":
    for account, amount in transfers(DUE):
        print(account, amount)
