import pytest
from fastapi.testclient import TestClient

from accountapi.accounts import accounts
from accountapi.mail import outbox
from accountapi.main import app

client = TestClient(app, raise_server_exceptions=False)


@pytest.fixture(autouse=True)
def fresh():
    outbox.clear()
    accounts.create("kim@example.org", "Kim", "right")


def login(password):
    return client.post("/login", json={"mail": "kim@example.org", "password": password}).status_code


def test_the_third_attempt_locks_and_tells_the_owner():
    assert [login("no"), login("no"), login("no")] == [401, 401, 401]
    assert outbox == [
        {
            "to": "kim@example.org",
            "subject": "Your account is locked",
            "text": "Hello Kim, we locked your account after 3 attempts.",
            "urgent": True,
        }
    ]
    assert login("right") == 423
    assert len(outbox) == 1


def test_a_right_one_in_between():
    assert [login("no"), login("no"), login("right"), login("no"), login("no")] == [401, 401, 200, 401, 401]
    assert outbox == []


def test_welcome():
    accounts._by_mail.pop("new@example.org", None)
    client.post("/accounts", json={"mail": "new@example.org", "name": "New", "password": "x"})
    assert outbox[0]["urgent"] is False and outbox[0]["subject"] == "Welcome"
