import pytest

from hostels.bookings import Booking, from_message
from hostels.consume import read
from hostels.kitchen import breakfasts


def test_breakfast_that_is_not_mentioned_is_not_wanted():
    assert from_message({"ref": "B", "guest": {"name": "A"}, "beds": 4}) == Booking("B", "A", None, 4, False, False)


def test_the_spool():
    found = read("spool/bookings.jsonl")
    assert [one.ref for one in found] == ["B-1", "B-2", "B-3"]
    assert breakfasts(found) == 2


def test_what_must_be_there_still_must():
    for given in ({"ref": "B", "guest": {"name": "A"}}, {"ref": "B", "beds": 1}, {"ref": "B", "guest": {}, "beds": 1}):
        with pytest.raises(KeyError):
            from_message(given)
