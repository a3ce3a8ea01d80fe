import pytest

from mailgate.headers import Headers
from mailgate.message import Message
from mailgate.rules import Refused, check

MAIL = "From: a@x\nSubject: Hi\n"


def test_headers_are_got_whatever_their_case():
    headers = Headers()
    headers["X-Loop"] = "l@x"
    headers["Empty"] = ""
    assert [headers.get(name) for name in ("X-Loop", "x-loop", "X-LOOP", "Other")] == ["l@x"] * 3 + [None]
    assert headers.get("Other", "none") == "none"
    assert headers.get("EMPTY", "none") == ""


def test_rules():
    check(Message.parse(MAIL + "\nText"), "l@x")
    check(Message.parse(MAIL + "X-LOOP: other@x\nprecedence: list\n\nText"), "l@x")
    with pytest.raises(Refused, match="came from here"):
        check(Message.parse(MAIL + "x-loop: l@x\n\nText"), "l@x")
    with pytest.raises(Refused, match="automatic"):
        check(Message.parse(MAIL + "PRECEDENCE: bulk\n\nText"), "l@x")
