from notifier.templates import Templates
from notifier.worker import work


def test_welcome():
    mail = Templates("a@example.com").render({"kind": "welcome", "to": "x@example.com", "name": "X"})
    assert mail == {"to": "x@example.com", "subject": "Welcome, X", "from": "a@example.com"}


def test_work():
    sent = []
    work([{"kind": "welcome", "to": "x@example.com", "name": "X"}], sent.append)
    assert len(sent) == 1
