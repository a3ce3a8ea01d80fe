import pytest

from paging import page_of


def test_first_page():
    assert page_of(list("abcdefg"), 1, 3)["entries"] == ["a", "b", "c"]


def test_last_page_is_short():
    assert page_of(list("abcdefg"), 3, 3)["entries"] == ["g"]


def test_count_of_pages():
    assert page_of(list("abcdefg"), 1, 3)["pages"] == 3


def test_page_zero_is_refused():
    with pytest.raises(ValueError):
        page_of([], 0)
