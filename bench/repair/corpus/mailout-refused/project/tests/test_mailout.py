from mailout import settings
from mailout.letters import letter


def test_letter():
    assert letter("a@example.org", None).get_content().startswith("Hello there,")


def test_settings(monkeypatch):
    monkeypatch.setenv("MAIL_PORT", "2525")
    assert settings.server() == ("127.0.0.1", 2525)
