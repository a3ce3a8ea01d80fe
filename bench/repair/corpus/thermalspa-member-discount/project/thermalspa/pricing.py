from decimal import ROUND_HALF_UP, Decimal

from thermalspa.settings import Settings
from thermalspa.treatments import Treatment

CENT = Decimal("0.01")


def price(treatment: Treatment, settings: Settings, member: bool) -> Decimal:
    if not member:
        return treatment.price.quantize(CENT)
    rebate = treatment.price * settings.member_discount
    return (treatment.price - rebate).quantize(CENT, ROUND_HALF_UP)
