import pytest

from courierrates.batch import quotes
from courierrates.quote import Quote, quote


def test_local():
    assert quote("20095", "20457", 2) == Quote("local", 1.6)
    assert quote("99084", "99001", 1) == Quote("local", 0.8)


def test_country():
    assert quote("20095", "80331", 3.5) == Quote("country", 4.2)


def test_weight():
    with pytest.raises(ValueError):
        quote("20095", "80331", 0)


def test_quotes():
    lines = ["reference,from,to,kilos", "C-1,20095,20457,2"]
    assert list(quotes(lines)) == [("C-1", Quote("local", 1.6))]
