from pages import page, page_count


def test_full():
    assert page_count(20, 10) == 2


def test_partly():
    assert page_count(21, 10) == 3


def test_none():
    assert page_count(0, 10) == 0


def test_page():
    assert page([1, 2, 3], 2, 2) == [3]
