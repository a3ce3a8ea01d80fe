from integrations.ftp import FtpTarget
from integrations.sync import sync


def test_ftp():
    tenant = {"kind": "ftp", "host": "ftp.b.test", "folder": "/in"}
    assert sync([tenant], ["a", "b"]) == ["ftp.b.test <- /in/a", "ftp.b.test <- /in/b"]
    target = FtpTarget("h", "/f")
    assert (target.name, target.folder, target.retries) == ("h", "/f", 3)
    assert target.push(["x"]) == 1
    assert FtpTarget("other", "/g").log == []
