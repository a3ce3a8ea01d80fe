from budget import best_value


def test_one():
    assert best_value([(3, 5)], 7) == 5


def test_two():
    assert best_value([(3, 5), (4, 6)], 7) == 11


def test_too_dear():
    assert best_value([(9, 5)], 7) == 0
