from fastapi.testclient import TestClient
from pydantic import Field

from forms.describe import described
from forms.main import SENT, app
from forms.questions import Form

client = TestClient(app, raise_server_exceptions=False)


def test_the_fields_of_a_form():
    answer = client.get("/forms/membership")
    assert answer.status_code == 200
    assert answer.json() == {
        "name": "membership",
        "fields": [
            {"name": "name", "label": "Your name", "required": True},
            {"name": "born", "label": "Date of birth", "required": True},
            {"name": "kind", "label": "Kind of membership", "required": False},
            {"name": "remark", "label": "Anything else", "required": False},
        ],
    }
    assert [one["required"] for one in client.get("/forms/feedback").json()["fields"]] == [True, False]


def test_defaults_of_every_kind():
    class Odd(Form):
        may_be_none: str | None
        made: list[int] = Field(default_factory=list)
        none: str | None = None
        zero: int = 0

    assert [(one["name"], one["label"], one["required"]) for one in described(Odd)] == [
        ("may_be_none", "May_be_none", True),
        ("made", "Made", False),
        ("none", "None", False),
        ("zero", "Zero", False),
    ]


def test_the_rest():
    SENT.clear()
    assert client.get("/forms/poll").status_code == 404
    assert client.post("/forms/feedback", json={"stars": 5}).status_code == 201
    assert client.post("/forms/feedback", json={"text": "?"}).status_code == 422
