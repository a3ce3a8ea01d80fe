import pytest

from mailgate.message import Message
from mailgate.rules import Refused, check, subject


def test_headers():
    message = Message.parse("From: ada@x\nSUBJECT: Hi: there\n\nText\n\nMore")
    assert message.headers["subject"] == "Hi: there"
    assert "from" in message.headers and "To" not in message.headers
    assert message.body == "Text\n\nMore"


def test_refused():
    with pytest.raises(Refused, match="no Subject"):
        check(Message.parse("From: a@x\n\n"), "l@x")


def test_subject():
    assert subject(Message.parse("Subject: Hi\n\n"), "news") == "[news] Hi"
    assert subject(Message.parse("Subject: Re: [news] Hi\n\n"), "news") == "Re: [news] Hi"
