from groups import count_groups


def test_apart():
    assert count_groups(3, []) == 3


def test_chain():
    assert count_groups(4, [(0, 1), (1, 2), (2, 3)]) == 1


def test_star():
    assert count_groups(4, [(0, 1), (0, 2), (0, 3)]) == 1
