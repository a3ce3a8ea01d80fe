import pytest

from breweries.models import set_up
from breweries.queries import orders_of
from breweries.slips import slip, slip_of, slips


@pytest.fixture(autouse=True)
def orders():
    set_up([("Anchor", [("Pils", 3), ("Bock", 1)]), ("Lion", []), ("Anchor", [("Export", 2)])])


def test_slips():
    assert slips("Anchor") == ["#1 Anchor: 3 x Pils, 1 x Bock", "#3 Anchor: 2 x Export"]
    assert slips() == ["#1 Anchor: 3 x Pils, 1 x Bock", "#2 Lion: nothing", "#3 Anchor: 2 x Export"]
    assert slips("Crown") == []


def test_others():
    assert slip_of(3) == "#3 Anchor: 2 x Export"
    assert [order.pub for order in orders_of()] == ["Anchor", "Lion", "Anchor"]
