from edge.cookies import parse_cookies
from edge.sessions import visits


def test_values_keep_what_follows_the_first_sign():
    assert parse_cookies("sid=9f; consent=YWxsPXRydWU=; prefs=a=1&b=2") == {
        "sid": "9f", "consent": "YWxsPXRydWU=", "prefs": "a=1&b=2",
    }
    assert visits([{"cookie": "consent=x==; sid=q=="}]) == {"q==": None}


def test_others():
    assert parse_cookies("") == {}
    assert parse_cookies("a=1; b=2;") == {"a": "1", "b": "2"}
