from mailing import send as module
from mailing.campaign import remind


def test_reminders_name_the_sender():
    module.OUTBOX.clear()
    assert remind(["a@example.org"], "team@example.org") == [1]
    assert module.OUTBOX[0]["reply_to"] == "team@example.org"
