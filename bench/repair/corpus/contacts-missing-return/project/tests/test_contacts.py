import pytest

from crm.app import create_app
from crm.phones import normalise


@pytest.fixture
def client():
    return create_app().test_client()


def test_add(client):
    response = client.post("/contacts", json={"name": "Kit ", "town": "Leeds", "phone": "0113 4960000"})
    assert response.status_code == 201
    assert response.get_json() == {"label": "Kit\nLEEDS\nTel. 01134960000"}


def test_incomplete(client):
    response = client.post("/contacts", json={"name": "Kit"})
    assert response.status_code == 422
    assert response.get_json() == {"errors": ["town is required", "phone is required"]}


@pytest.mark.parametrize(
    "text, number",
    [("0044 113 4960000", "+441134960000"), ("0113-4960000", "+441134960000"), ("113 4960000", "+441134960000")],
)
def test_normalise(text, number):
    assert normalise(text) == number
