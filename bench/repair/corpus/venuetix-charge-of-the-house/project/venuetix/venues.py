from decimal import Decimal

from pydantic import BaseModel


class Venue(BaseModel):
    slug: str
    price: Decimal
    # Share of the price that the venue has agreed on; the one of the settings applies where it has not.
    service_charge: Decimal | None = None


VENUES = {
    venue.slug: venue
    for venue in (
        Venue(slug="opera", price="48.00", service_charge="0.02"),
        Venue(slug="kulturhof", price="11.00"),
        Venue(slug="cellar", price="7.50", service_charge="0"),
    )
}
