from crew.bonus import bonus, days_off
from crew.pay import lines


def test_bonus():
    assert bonus({"contract": "skipper", "days": 2}) == 80
    assert bonus({"contract": "deckhand", "days": 2}) == 30


def test_days_off():
    assert days_off({"contract": "guest", "days": 20}) == 0
    assert days_off({"contract": "skipper", "days": 14}) == 2


def test_lines():
    assert lines([{"name": "A", "contract": "skipper", "days": 5}]) == ["A          200 EUR   1 d"]
