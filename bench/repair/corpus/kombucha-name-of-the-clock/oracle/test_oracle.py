from datetime import date

from kombucha.batches import read, to_bottle
from kombucha.times import ready_on


def test_in_the_heat():
    assert ready_on(date(2026, 1, 1), 28) == date(2026, 1, 5)
    assert ready_on(date(2026, 1, 1), 27) == date(2026, 1, 9)
    assert ready_on(date(2026, 1, 1), 15) == date(2026, 1, 11)


def test_the_batches():
    assert [batch.vat for batch in to_bottle(read("batches.json"), date(2026, 8, 3))] == [1, 2]
