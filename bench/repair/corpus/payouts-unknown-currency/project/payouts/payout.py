from dataclasses import dataclass
from decimal import Decimal

from payouts.fees import fee


@dataclass(frozen=True)
class Payout:
    account: str
    amount: Decimal
    currency: str

    def net(self):
        return self.amount - fee(self.currency)
