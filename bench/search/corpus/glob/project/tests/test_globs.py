from globs import matches


def test_plain():
    assert matches("a?c", "abc")


def test_star():
    assert matches("a*c", "abbc")


def test_star_of_nothing():
    assert matches("ab*", "ab")


def test_not():
    assert not matches("a", "b")
