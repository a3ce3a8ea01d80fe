from bridges import critical, is_robust, neighbours_of


def test_no_roads():
    assert critical([]) == []


def test_neighbours():
    assert neighbours_of([("a", "b")]) == {"a": [("b", 0)], "b": [("a", 0)]}


def test_one_road():
    assert critical([("a", "b")]) == [0]


def test_chain():
    assert critical([("a", "b"), ("b", "c"), ("c", "d")]) == [0, 1, 2]


def test_ring():
    assert is_robust([("a", "b"), ("b", "c"), ("c", "a")])


def test_ring_with_a_dead_end():
    assert critical([("a", "b"), ("b", "c"), ("c", "a"), ("c", "d")]) == [3]


def test_separate_networks():
    assert critical([("a", "b"), ("x", "y")]) == [0, 1]


def test_not_robust():
    assert not is_robust([("a", "b"), ("b", "c")])
