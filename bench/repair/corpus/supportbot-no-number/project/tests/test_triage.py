from supportbot.triage import triage


def test_intents():
    mail = {"from": "a@b.c", "subject": "Order #12345", "text": "Where is my parcel?"}
    assert triage(mail) == {"action": "track", "order": 12345}
    assert triage({**mail, "text": "Refund, please"}) == {"action": "refund", "order": 12345}
    assert triage({**mail, "text": "Hello"}) == {"action": "hand over", "who": "a@b.c"}
