from integrations.ftp import FtpTarget
from integrations.http import HttpTarget
from integrations.sync import sync


def test_http():
    assert sync([{"kind": "http", "url": "https://a.test"}], ["x"]) == ["https://a.test <- https://a.test/x"]
    assert HttpTarget("u").retries == 5


def test_ftp_path():
    assert FtpTarget("h", "/in").path("x") == "/in/x"
