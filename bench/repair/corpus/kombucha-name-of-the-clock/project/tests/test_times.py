from datetime import date

from kombucha.batches import Batch, to_bottle
from kombucha.times import ready_on


def test_ready_on():
    assert ready_on(date(2026, 1, 1), 22) == date(2026, 1, 9)
    assert ready_on(date(2026, 1, 1), 15) == date(2026, 1, 11)


def test_to_bottle():
    batch = Batch(1, "x", date(2026, 1, 1), 22)
    assert to_bottle([batch], date(2026, 1, 8)) == []
    assert to_bottle([batch], date(2026, 1, 9)) == [batch]
