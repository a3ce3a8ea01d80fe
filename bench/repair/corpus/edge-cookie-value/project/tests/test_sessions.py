from edge.cookies import parse_cookies
from edge.sessions import visits


def test_visits():
    entries = [
        {"cookie": "sid=a1; theme=dark", "query": "utm_campaign=spring&x=1"},
        {"cookie": "theme=dark"},
        {},
        {"cookie": "sid=a1"},
    ]
    assert visits(entries) == {"a1": "spring"}


def test_cookies():
    assert parse_cookies("a=1; b=2;") == {"a": "1", "b": "2"}
