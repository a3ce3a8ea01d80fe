import json

from alarmmail.alarms import mark_sent, open_alarms
from alarmmail.mail import Mailer, message_of

ALARM = {"tag": "P-1", "level": 3, "text": "high", "duty": "a@b.example"}


def test_alarms(tmp_path):
    path = tmp_path / "now.json"
    path.write_text(json.dumps([ALARM, {**ALARM, "sent": True}]))
    assert open_alarms(path) == {"a@b.example": [ALARM]}
    mark_sent(path)
    assert open_alarms(path) == {}


def test_mail():
    sent = []

    class Server:
        def __init__(self, *args, **kwargs):
            pass

        def __enter__(self):
            return self

        def __exit__(self, *args):
            return False

        def send_message(self, message):
            sent.append(message)

    Mailer("h", 25, connect=Server).send(message_of("a@b.example", [ALARM]))
    assert sent[0]["Subject"] == "1 alarms, worst: P-1"
