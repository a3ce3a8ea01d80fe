import pytest

from app.auth.jwt_handler import create_access_token


@pytest.fixture
def alice():
    return {"Authorization": f"Bearer {create_access_token('alice')}"}


def test_lists_the_callers_own_orders(client, alice):
    response = client.get("/orders", headers=alice)
    assert [order["item"] for order in response.json()] == ["teapot", "cup"]


def test_reads_one_order(client, alice):
    assert client.get("/orders/2", headers=alice).json()["quantity"] == 6


def test_does_not_show_another_callers_order(client, alice):
    assert client.get("/orders/3", headers=alice).status_code == 404


def test_health_needs_no_token(client):
    assert client.get("/health").json() == {"status": "ok"}
