import pytest

from grantforms import create_app


@pytest.fixture()
def client():
    return create_app().test_client()


def test_accepted(client):
    answer = client.post("/applications", json={"programme": "microgrant", "applicant": "Chess club", "budget": 900})
    assert answer.status_code == 201


@pytest.mark.parametrize(
    "data, field",
    [
        ({"programme": "x"}, "programme"),
        ({"programme": "culture"}, "applicant"),
        ({"programme": "culture", "applicant": "a", "budget": "1"}, "budget"),
        ({"programme": "culture", "applicant": "a", "budget": 50_000}, "budget"),
        ({"programme": "exchange", "applicant": "a", "budget": 5}, "partner"),
    ],
)
def test_refused(client, data, field):
    answer = client.post("/applications", json=data)
    assert answer.status_code == 422
    assert answer.json["field"] == field
