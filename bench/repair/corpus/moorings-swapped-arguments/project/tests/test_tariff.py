from decimal import Decimal

from moorings.berth import Berth
from moorings.forecast import forecast
from moorings.tariff import fee


def test_fee():
    berth = Berth("A1", Decimal(10), False)
    assert fee(2, berth) == Decimal("37.00")
    assert fee(9, berth) == Decimal("148.00")
    assert forecast([berth, berth], 2) == Decimal("74.00")
