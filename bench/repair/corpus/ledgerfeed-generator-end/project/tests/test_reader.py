import pytest

from ledgerfeed.reader import StatementError, bookings, head_of, lines_of


def test_head():
    assert head_of(lines_of("H;2026-05;EUR\n")) == {"month": "2026-05", "currency": "EUR"}
    with pytest.raises(StatementError):
        head_of(lines_of(""))


def test_first_booking():
    lines = lines_of("B;100;Coffee\nN;black\nB;1;Tea\nB;2;Cake")
    assert next(bookings(lines)) == {"cents": 100, "text": "Coffee", "note": "black"}
