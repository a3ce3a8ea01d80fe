from runs import longest_run


def test_none():
    assert longest_run([]) == 0


def test_last():
    assert longest_run([1, 2, 2, 2]) == 3


def test_first():
    assert longest_run([4, 4, 1]) == 2


def test_single():
    assert longest_run([7]) == 1
