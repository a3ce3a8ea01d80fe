from pressclips.clippings import clipping_of
from pressclips.inbox import Inbox


def test_the_declared_charset():
    raw = b"Subject: S\nContent-Type: text/plain; charset=windows-1252\n\nDie B\xfcrgermeisterin \x84sagt\x93 zu.\n"
    assert clipping_of(raw).text == "Die Bürgermeisterin „sagt“ zu."
    raw = b"Subject: S\nContent-Type: text/plain; charset=iso-8859-2\n\n\xb1\n"
    assert clipping_of(raw).text == "ą"


def test_no_charset_and_broken_bytes():
    assert clipping_of("Subject: S\n\nGrüße\n".encode()).text == "Grüße"
    raw = b"Subject: S\nContent-Type: text/plain; charset=utf-8\n\nGr\xfcn ist es\n"
    assert clipping_of(raw).text == "Gr\ufffdn ist es"


def test_inbox():
    store = []
    raw = b"Subject: S\nContent-Type: text/plain; charset=iso-8859-1\n\nein \xe4ltester Satz\n"
    assert Inbox(store).receive(raw) == 3
    assert store[0].text == "ein ältester Satz"
