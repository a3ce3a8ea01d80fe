import pytest

from coldchain import alarms, settings

LINES = ["fridge,at,celsius", "A1,06:00,4.5", "B4,06:00,9.25"]


def run(environ, caplog):
    config, sent = settings.load(environ), []
    caplog.clear()
    count = alarms.raise_all(alarms.too_warm(LINES, config), config, sent.append)
    assert count == len(sent)
    return sent


def test_alarms_are_only_logged_unless_set(caplog):
    assert list(settings.load({"SMTP_HOST": "mail"}).recipients) == []
    assert run({"SMTP_HOST": "mail"}, caplog) == []
    assert "B4" in caplog.text


def test_those_who_are_named(caplog):
    sent = run({"SMTP_HOST": "mail", "ALERT_RECIPIENTS": "a@x.example,b@x.example"}, caplog)
    assert [message["To"] for message in sent] == ["a@x.example", "b@x.example"]


def test_what_is_required_stays_so():
    with pytest.raises(KeyError):
        settings.load({})
