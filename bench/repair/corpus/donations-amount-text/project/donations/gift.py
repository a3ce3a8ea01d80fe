from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Gift:
    donor: str
    amount: object
    fund: str

    def share(self, percent):
        return (Decimal(self.amount) * percent / 100).quantize(Decimal("0.01"))
