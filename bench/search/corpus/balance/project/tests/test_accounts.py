from accounts import run


def test_plain():
    assert run(10, 0, [4, 7]) == ([True, False], 6)


def test_overdraft():
    assert run(10, 5, [12]) == ([True], -2)


def test_exact():
    assert run(10, 0, [10]) == ([True], 0)


def test_bad_amount():
    assert run(10, 0, [0]) == ([False], 10)
