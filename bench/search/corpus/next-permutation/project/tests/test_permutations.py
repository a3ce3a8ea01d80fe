from permutations import arrangements, next_permutation, rank


def test_last_two_change():
    assert next_permutation([1, 2, 3]) == [1, 3, 2]


def test_first_changes():
    assert next_permutation([1, 3, 2]) == [2, 1, 3]


def test_last_arrangement():
    assert next_permutation([3, 2, 1]) is None


def test_nothing_to_arrange():
    assert next_permutation([]) is None
    assert next_permutation([7]) is None


def test_equal_items():
    assert next_permutation([1, 2, 2]) == [2, 1, 2]
    assert next_permutation([2, 2, 1]) is None


def test_arrangements():
    assert ["".join(items) for items in arrangements("cab")] == ["abc", "acb", "bac", "bca", "cab", "cba"]


def test_arrangements_of_equal_items():
    assert ["".join(items) for items in arrangements("aba")] == ["aab", "aba", "baa"]


def test_rank():
    assert rank([2, 3, 1]) == 3


def test_items_are_left_alone():
    items = [1, 2]
    next_permutation(items)
    assert items == [1, 2]
