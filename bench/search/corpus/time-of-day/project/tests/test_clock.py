from clock import to_24


def test_morning():
    assert to_24("9:15 am") == "09:15"


def test_evening():
    assert to_24("9:15 pm") == "21:15"


def test_midnight():
    assert to_24("12:05 am") == "00:05"


def test_noon():
    assert to_24("12:30 pm") == "12:30"
