from bookshop import mail
from bookshop.app import create_app

client = create_app().test_client()


def test_a_present():
    mail.outbox.clear()
    response = client.post("/orders", json={"email": "jo@example.org", "isbn": "1", "gift_to": "kim@example.org"})
    assert response.status_code == 201
    number = response.get_json()["id"]
    assert mail.outbox == [
        ("jo@example.org", f"Thank you for order {number}"),
        ("kim@example.org", f"jo@example.org has sent you a present (order {number})"),
    ]


def test_the_task_itself():
    mail.outbox.clear()
    mail.send_gift_note(7, recipient="kim@example.org")
    assert mail.outbox == [("kim@example.org", "Somebody has sent you a present (order 7)")]


def test_no_present():
    mail.outbox.clear()
    client.post("/orders", json={"email": "jo@example.org", "isbn": "1"})
    assert len(mail.outbox) == 1
