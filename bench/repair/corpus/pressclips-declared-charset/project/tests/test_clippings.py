from pressclips.clippings import clipping_of


def test_plain():
    raw = "Subject: Neues\nContent-Type: text/plain; charset=utf-8\n\nGrüße\n".encode()
    assert clipping_of(raw).text == "Grüße"


def test_multipart():
    raw = (
        b"Subject: A\nContent-Type: multipart/alternative; boundary=B\n\n"
        b"--B\nContent-Type: text/plain; charset=iso-8859-1\n\nCaf\xe9\n"
        b"--B\nContent-Type: text/html\n\n<p>x</p>\n--B--\n"
    )
    assert clipping_of(raw).text == "Café"
