import pytest

from notifier.templates import Templates
from notifier.worker import work


def test_both_kinds():
    sent = []
    work([{"kind": "reset", "to": "b@example.com", "token": "t"}, {"kind": "welcome", "to": "c@example.com", "name": "C"}], sent.append)
    assert [mail["subject"] for mail in sent] == ["Reset your password", "Welcome, C"]
    assert (sent[0]["to"], sent[0]["token"]) == ("b@example.com", "t")


def test_incomplete_messages_are_still_refused():
    with pytest.raises(KeyError):
        Templates("a@example.com").render({"kind": "reset", "to": "b@example.com"})
