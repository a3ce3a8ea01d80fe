import pytest

from paging import page_of


@pytest.mark.parametrize("count", range(0, 14))
@pytest.mark.parametrize("size", range(1, 6))
def test_pages_together_are_everything(count, size):
    entries = list(range(count))
    pages = page_of(entries, 1, size)["pages"]
    assert pages == -(-count // size)
    seen = [entry for page in range(1, pages + 1) for entry in page_of(entries, page, size)["entries"]]
    assert seen == entries
    assert page_of(entries, pages + 1, size)["entries"] == []
