from ledgerfeed.load import load


def texts(body):
    return [(one["cents"], one["text"], one["note"]) for one in load("H;2026-05;EUR\n" + body)["bookings"]]


def test_the_last_booking_is_kept():
    assert texts("B;100;Coffee\nB;5;Tea") == [(100, "Coffee", None), (5, "Tea", None)]
    assert texts("B;100;Coffee\nN;black") == [(100, "Coffee", "black")]
    assert texts("B;1;A\nN;n\nB;2;B\nN;m\nB;3;C") == [(1, "A", "n"), (2, "B", "m"), (3, "C", None)]


def test_no_bookings():
    assert load("H;2026-05;EUR") == {"month": "2026-05", "currency": "EUR", "bookings": []}
