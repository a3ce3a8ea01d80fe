from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Quote:
    sku: str
    cents: int
    currency: str = "EUR"

    def as_dict(self):
        return asdict(self)

    @classmethod
    def from_dict(cls, data):
        return cls(sku=data["sku"], cents=int(data["cents"]), currency=data["currency"])
