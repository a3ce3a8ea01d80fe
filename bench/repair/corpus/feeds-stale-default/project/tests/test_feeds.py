from feeds import web
from feeds.export import export_sizes
from feeds.paging import page_links, pages


def test_pages():
    assert pages([1, 2, 3], 2) == [[1, 2], [3]]
    assert pages([], 2) == []


def test_links():
    assert page_links("/a", 2) == ["/a?page=1", "/a?page=2"]


def test_web():
    assert web.show("news", 3)[0]["title"] == "News 41"
    assert web.show("news", 9) == []
    assert len(web.show("news", 1, size=500)) == 45


def test_sizes():
    assert export_sizes("news") == [20, 20, 5]
