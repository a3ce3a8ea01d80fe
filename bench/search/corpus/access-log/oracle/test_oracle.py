import pytest

from access_log import is_asset, page_views, parse


@pytest.mark.parametrize("path", ["/a.css", "/a.js", "/x/y.png", "/x.y.svg", "/.js"])
def test_assets(path):
    assert is_asset(path)


@pytest.mark.parametrize("path", [
    "/css", "/learn-css", "/nodejs", "/d3js", "/formats/png", "/a-svg", "/a.css/", "/a.json", "/js.html", "/.jsx",
])
def test_pages(path):
    assert not is_asset(path)


def test_views():
    made = 'h - - [x] "GET {} HTTP/1.1" {} -'
    lines = [made.format("/mycss?x=a.css", 200), made.format("/b.css?v=2", 200), made.format("/js", 299), made.format("/js", 300)]
    assert page_views(lines) == {"/mycss": 1, "/js": 1}


def test_parse():
    assert parse('h - bob [x y] "PUT /a HTTP/2" 201 7 "-" "agent"')["status"] == 201
    assert parse("") is None
