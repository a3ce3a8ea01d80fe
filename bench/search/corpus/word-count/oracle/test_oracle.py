from words import most_common


def test_mixed():
    assert most_common("A a B b b C", 3) == [("b", 3), ("a", 2), ("c", 1)]
    assert most_common("", 3) == []
    assert most_common("x Y z", 5) == [("x", 1), ("y", 1), ("z", 1)]
    assert most_common("Q q. Q! w W", 2) == [("q", 3), ("w", 2)]
