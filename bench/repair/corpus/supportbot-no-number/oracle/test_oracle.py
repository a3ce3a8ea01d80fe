from supportbot.intents import parcel
from supportbot.web import create_app


def test_a_parcel_without_a_number():
    client = create_app().test_client()
    mail = {"from": "lea@example.com", "subject": "Where is it?", "text": "My parcel has not come."}
    answer = client.post("/mails", json=mail)
    assert (answer.status_code, answer.json) == (200, {"action": "hand over", "who": "lea@example.com"})
    assert parcel(mail) is None


def test_with_one():
    mail = {"from": "x", "subject": "Re: #4711 parcel", "text": "Parcel?"}
    assert parcel(mail) == {"action": "track", "order": 4711}
