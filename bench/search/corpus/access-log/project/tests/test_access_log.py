from access_log import is_asset, page_views, parse, traffic


def line(address, status=200, size="512", method="GET", host="10.0.0.7"):
    return f'{host} - - [12/Mar/2024:10:00:01 +0000] "{method} {address} HTTP/1.1" {status} {size}'


def test_parse():
    assert parse(line("/about?lang=de")) == {
        "host": "10.0.0.7",
        "moment": "12/Mar/2024:10:00:01 +0000",
        "method": "GET",
        "path": "/about",
        "status": 200,
        "bytes": 512,
    }


def test_no_size():
    assert parse(line("/", 304, "-"))["bytes"] == 0


def test_other_lines():
    assert parse("server restarted") is None


def test_assets():
    assert is_asset("/static/site.css")
    assert is_asset("/logo.svg")
    assert not is_asset("/about")


def test_page_views():
    lines = [line("/"), line("/site.css"), line("/"), line("/about"), line("/about", 404), line("/", method="POST")]
    assert page_views(lines) == {"/": 2, "/about": 1}


def test_page_views_of_guides():
    assert page_views([line("/guides/nodejs"), line("/guides/app.js")]) == {"/guides/nodejs": 1}


def test_traffic():
    lines = [line("/"), line("/a.png", 200, "88"), line("/", host="10.0.0.9"), "noise"]
    assert traffic(lines) == {"10.0.0.7": 600, "10.0.0.9": 512}
