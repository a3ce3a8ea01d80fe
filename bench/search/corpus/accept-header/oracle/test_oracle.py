import pytest

from accept import choose, parse

OFFERS = ["text/html", "application/json", "image/png"]


@pytest.mark.parametrize(
    ("header", "chosen"),
    [
        ("*/*", "text/html"),
        ("application/json", "application/json"),
        ("image/*", "image/png"),
        ("text/html;q=0.9, image/png", "image/png"),
        ("*/*;q=0.1, application/json", "application/json"),
        ("text/*, image/png;q=0.9", "text/html"),
        ("text/html;level=1, image/png;q=0.9", "text/html"),
        ("text/html;q=0, */*;q=0.5", "application/json"),
        ("audio/*", None),
        ("text/html;q=0", None),
        (" , ", "text/html"),
    ],
)
def test_choose(header, chosen):
    assert choose(header, OFFERS) == chosen


def test_parse():
    assert parse("a/b;x=1;Q=0.25,c/d;x=2") == [("a/b", 0.25), ("c/d", 1.0)]
