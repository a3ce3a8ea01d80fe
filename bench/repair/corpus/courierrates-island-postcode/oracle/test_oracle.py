import pytest

from courierrates import zones
from courierrates.batch import quotes
from courierrates.quote import Quote, quote


@pytest.mark.parametrize("kilos, price", [(1, 9.6), (10, 28.5), (0.5, 8.55)])
def test_an_island_costs_its_zone_and_the_surcharge(kilos, price):
    assert quote("20095", "99084", kilos) == Quote("island", price)


def test_the_whole_list_is_quoted():
    with open("shipments.csv", newline="") as lines:
        assert [found.zone for _, found in quotes(lines)] == ["local", "country", "island"]


def test_the_others_are_as_they_were():
    assert zones.resolve("99084", "99001") == (zones.LOCAL, 0.0)
    assert zones.resolve("20095", "80331") == (zones.COUNTRY, 0.0)
    assert zones.resolve("99084", "20095") == (zones.COUNTRY, 0.0)
