from rotation import rotate


def test_empty():
    assert rotate([], 3) == []


def test_by_one():
    assert rotate([1, 2, 3], 1) == [3, 1, 2]


def test_by_nothing():
    assert rotate([1, 2, 3], 0) == [1, 2, 3]


def test_by_more_than_its_length():
    assert rotate([1, 2, 3], 5) == [2, 3, 1]


def test_full_turn():
    assert rotate(["a", "b"], 4) == ["a", "b"]
