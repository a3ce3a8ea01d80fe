import pytest

from app.auth.jwt_handler import create_access_token


@pytest.fixture
def alice():
    return {"Authorization": f"Bearer {create_access_token('alice')}"}


def test_names_a_customer(client, alice):
    assert client.get("/customers/1", headers=alice).json() == {"id": 1, "name": "Ada Holm"}


def test_an_unknown_customer_is_not_found(client, alice):
    assert client.get("/customers/9", headers=alice).status_code == 404


def test_a_label_has_name_and_address(client, alice):
    assert client.get("/customers/2/label", headers=alice).json()["label"] == "Ben Achebe, Broad Street 12, Leeds"
