from polynomial import add, derivative, evaluate, multiply, trimmed


def test_trimmed():
    assert trimmed([1, 0, 2, 0, 0]) == [1, 0, 2]


def test_add():
    assert add([1, 2], [3, 4, 5]) == [4, 6, 5]


def test_add_cancels():
    assert add([1, 0, 3], [1, 0, -3]) == [2]


def test_multiply_by_a_number():
    assert multiply([1, 2, 3], [2]) == [2, 4, 6]


def test_multiply_by_zero():
    assert multiply([1, 2], []) == []


def test_square():
    assert multiply([1, 1], [1, 1]) == [1, 2, 1]


def test_multiply_by_x():
    assert multiply([0, 1], [5, 6]) == [0, 5, 6]


def test_evaluate():
    assert evaluate([1, 2, 3], 2) == 17


def test_derivative():
    assert derivative([5, 1, 4]) == [1, 8]
