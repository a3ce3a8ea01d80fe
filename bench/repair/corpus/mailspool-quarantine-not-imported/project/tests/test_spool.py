import pytest

from mailspool.message import Unreadable, parse
from mailspool.spool import Spool

MAIL = b"From: a@example.org\nTo: B <b@example.org>, c@example.org\nSubject: Hi\n\nx\n"


def test_parse():
    message = parse(MAIL)
    assert (message.sender, message.recipients, message.subject) == (
        "a@example.org",
        ["b@example.org", "c@example.org"],
        "Hi",
    )
    with pytest.raises(Unreadable):
        parse(b"Subject: x\n\n")


def test_spool(tmp_path):
    (tmp_path / "1.eml").write_bytes(MAIL)
    spool = Spool(tmp_path)
    for path, _ in spool.messages():
        spool.done(path)
    assert list(tmp_path.iterdir()) == []
