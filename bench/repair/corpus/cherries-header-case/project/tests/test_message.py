from cherries.crates import kind
from cherries.message import parse

TEXT = "GET / HTTP/1.1\nCONTENT-TYPE: text/plain\nA: b:c\n\nx\n"


def test_parse():
    message = parse(TEXT)
    assert (message.method, message.path, message.body) == ("GET", "/", "x")
    assert message.headers == {"content-type": "text/plain", "a": "b:c"}


def test_kind():
    assert kind(parse(TEXT)) == "text/plain"
    assert kind(parse("GET / HTTP/1.1\n\n")) == "application/json"
