from decimal import ROUND_HALF_UP, Decimal

from pydantic import BaseModel

from venuetix.settings import settings
from venuetix.venues import Venue

CENT = Decimal("0.01")


class Quote(BaseModel):
    subtotal: Decimal
    charge: Decimal
    total: Decimal
    currency: str


def quote(venue: Venue, tickets: int) -> Quote:
    subtotal = venue.price * tickets
    rate = settings.service_charge if venue.service_charge is None else venue.service_charge
    charge = (subtotal * rate).quantize(CENT, ROUND_HALF_UP)
    return Quote(subtotal=subtotal, charge=charge, total=subtotal + charge, currency=settings.currency)
