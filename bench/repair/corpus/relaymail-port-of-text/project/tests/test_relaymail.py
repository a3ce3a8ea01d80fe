from relaymail.send import message
from relaymail.settings import from_environment


def test_settings():
    assert from_environment({"SMTP_PORT": "587"}).port == 587
    assert from_environment({}).host == "localhost"


def test_message():
    made = message({"to": "a@b", "subject": "S", "text": "T"}, "c@d")
    assert made["Subject"] == "S" and made["From"] == "c@d"
