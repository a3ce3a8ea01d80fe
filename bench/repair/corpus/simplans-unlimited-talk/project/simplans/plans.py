from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Plan:
    name: str
    base: Decimal
    included: int | None  # minutes; None: as many as one likes
    per_minute: Decimal = Decimal("0.09")


PLANS = {
    "basic": Plan("Basic", Decimal("4.99"), 50),
    "talk": Plan("Talk", Decimal("9.99"), 300),
    "flat": Plan("Flat", Decimal("19.99"), None, Decimal("0")),
}


def plan_for(customer: dict) -> Plan:
    """The plan that a customer is billed by: a plan of a promotion goes before the booked one."""
    promoted = customer.get("promotion")
    if promoted in PLANS:
        return PLANS[promoted]
    booked = customer["plan"]
    if booked == "unlimited":  # the old name of the flat rate
        PLANS["flat"]
    else:
        return PLANS[booked]
