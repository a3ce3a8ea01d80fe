import pytest

from hostels.bookings import Booking, from_message
from hostels.kitchen import breakfasts


def test_booking():
    message = {"ref": "B", "guest": {"name": "A"}, "beds": 2, "breakfast": True}
    assert from_message(message) == Booking("B", "A", None, 2, True, False)
    assert breakfasts([from_message(message)]) == 2


def test_incomplete():
    with pytest.raises(KeyError):
        from_message({"ref": "B", "guest": {"name": "A"}, "breakfast": True})
