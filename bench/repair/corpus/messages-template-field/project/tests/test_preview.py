from messages import templates
from messages.web import create_app

client = create_app().test_client()


def test_preview():
    fields = {"shop": "Acme", "number": "7", "name": "Ida", "link": "https://t.test/7"}
    assert client.post("/preview/shipped", json=fields).json == {
        "subject": "Acme: order 7 is on its way",
        "body": "Hello Ida, track it here: https://t.test/7",
    }
    assert client.post("/preview/x", json={}).status_code == 404


def test_blanks():
    assert templates.subject("shipped", {"shop": "Acme"}) == "Acme: order  is on its way"
