from pydantic import BaseModel, Field

from freightduty.errors import QuoteError
from freightduty.tariff import duty, zone_of

CENTS_PER_KILO = {"free": 45, "preferential": 80, "common": 80}
HEAVIEST = 24_000


class QuoteIn(BaseModel):
    goods: str
    origin: str = Field(min_length=2, max_length=2)
    value: int = Field(ge=0)
    weight: int = Field(gt=0)


def quote(order: QuoteIn) -> dict:
    if order.weight > HEAVIEST:
        raise QuoteError("too_heavy", heaviest=HEAVIEST)
    freight = order.weight * CENTS_PER_KILO[zone_of(order.origin)]
    return {"freight": freight, "duty": duty(order.goods, order.origin, order.value)}
