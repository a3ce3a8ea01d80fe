import pytest

from crew.bonus import bonus
from crew.pay import lines


@pytest.mark.parametrize("contract", ["trainee", "guest", "cook"])
def test_nothing_for_the_others(contract):
    assert bonus({"contract": contract, "days": 8}) == 0
    assert lines([{"name": "Pim", "contract": contract, "days": 8}]) == ["Pim          0 EUR   0 d"]


def test_the_others_are_as_they_were():
    assert bonus({"contract": "skipper", "days": 12}) == 480
    assert bonus({"contract": "deckhand", "days": 20}) == 300
    assert bonus({"contract": "deckhand", "days": 0}) == 0
