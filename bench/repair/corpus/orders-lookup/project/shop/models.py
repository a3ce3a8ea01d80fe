from dataclasses import dataclass, field
from decimal import Decimal


@dataclass
class Line:
    sku: str
    quantity: int
    price: Decimal


@dataclass
class Order:
    id: int
    customer_id: int
    lines: list[Line] = field(default_factory=list)
    note: str = ""

    @property
    def total(self) -> Decimal:
        return sum((line.price * line.quantity for line in self.lines), Decimal(0))


@dataclass
class Customer:
    id: int
    name: str
    email: str
