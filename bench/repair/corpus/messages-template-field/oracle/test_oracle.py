from messages import templates
from messages.web import create_app

client = create_app().test_client()


def test_fields_that_are_not_there_are_left_blank():
    answer = client.post("/preview/review", json={"shop": "Acme", "name": "Bo", "number": "9"})
    assert answer.json == {"subject": "Acme: how was it?", "body": "Hello Bo, tell us about 9."}
    assert templates.body("shipped", {}) == "Hello , track it here: "


def test_others():
    assert templates.body("review", {"name": "A", "note": "please ", "number": "1", "more": 2}) == "Hello A, please tell us about 1."
