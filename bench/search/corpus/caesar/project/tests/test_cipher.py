from cipher import shift


def test_near():
    assert shift("abc d", 1) == "bcd e"


def test_wraps():
    assert shift("xyz", 3) == "abc"


def test_back():
    assert shift("bcd", -1) == "abc"
