import pytest

from breweries.models import set_up
from breweries.queries import orders_of
from breweries.slips import slip_of


@pytest.fixture(autouse=True)
def orders():
    set_up([("Anchor", [("Pils", 3), ("Bock", 1)]), ("Lion", []), ("Anchor", [("Export", 2)])])


def test_slip():
    assert slip_of(1) == "#1 Anchor: 3 x Pils, 1 x Bock"
    assert slip_of(2) == "#2 Lion: nothing"
    assert slip_of(9) is None


def test_orders():
    assert [order.id for order in orders_of("Anchor")] == [1, 3]
