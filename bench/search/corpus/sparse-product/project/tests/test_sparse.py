from sparse import add, multiply, rows_of, transpose


def test_rows():
    assert rows_of({(0, 1): 5, (0, 3): 2, (2, 0): 1}) == {0: {1: 5, 3: 2}, 2: {0: 1}}


def test_transpose():
    assert transpose({(0, 1): 5}) == {(1, 0): 5}


def test_add():
    assert add({(0, 0): 1, (0, 1): 2}, {(0, 0): 3}) == {(0, 0): 4, (0, 1): 2}


def test_add_drops_zeros():
    assert add({(0, 0): 1}, {(0, 0): -1}) == {}


def test_multiply_nothing_in_common():
    assert multiply({(0, 1): 5}, {(0, 0): 7}) == {}


def test_multiply_one_term():
    assert multiply({(0, 1): 5, (1, 0): 2}, {(1, 4): 7}) == {(0, 4): 35}


def test_multiply_several_terms():
    assert multiply({(0, 0): 1, (0, 1): 2}, {(0, 0): 3, (1, 0): 4}) == {(0, 0): 11}


def test_terms_that_cancel():
    assert multiply({(0, 0): 1, (0, 1): 1}, {(0, 0): 3, (1, 0): -3}) == {}
