from mailarchive.message import UNDATED, parse, sent_at
from mailarchive.page import page
from mailarchive.threads import root, threads


def mail(number, subject, date):
    return parse(f"From: A B <a{number}@x.org>\nSubject: {subject}\nDate: {date}\nMessage-ID: <{number}@x>\n\nhi\n".encode())


def test_parse():
    found = mail(1, "Hello", "Mon, 02 Mar 2026 10:00:00 +0100")
    assert (found.id, found.sender, found.text) == ("1@x", "A B", "hi\n")
    assert sent_at(None) == UNDATED


def test_threads():
    mails = [
        mail(2, "Re: One", "Mon, 02 Mar 2026 10:00:00 +0000"),
        mail(1, "One", "Mon, 02 Mar 2026 10:30:00 +0100"),
        mail(3, "Two", "Tue, 03 Mar 2026 10:00:00 GMT"),
    ]
    assert page(threads(mails)).splitlines() == [
        "Two",
        "  2026-03-03 10:00 A B",
        "One",
        "  2026-03-02 09:30 A B",
        "  2026-03-02 10:00 A B",
    ]
    assert root("RE: re: x") == "x"
