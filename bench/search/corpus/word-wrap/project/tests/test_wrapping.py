from wrapping import wrap


def test_fits():
    assert wrap("a b c", 10) == ["a b c"]


def test_breaks():
    assert wrap("aaa bbb ccc", 7) == ["aaa bbb", "ccc"]


def test_nothing():
    assert wrap("", 5) == []
