import pytest
from fastapi.testclient import TestClient

from gymplans import catalogue
from gymplans.errors import NotOffered
from gymplans.main import app

client = TestClient(app, raise_server_exceptions=False)


def test_an_unknown_plan_is_told_like_an_unknown_site():
    answer = client.get("/quote?plan=student-2019&months=6")
    assert answer.status_code == 404
    assert answer.json() == {"detail": "there is no plan student-2019"}


def test_the_catalogue():
    with pytest.raises(NotOffered):
        catalogue.plan("gold")
    with pytest.raises(NotOffered):
        catalogue.plan("")
    assert catalogue.plan("all-in").monthly == 4990


def test_quotes():
    assert client.get("/quote?plan=basic&months=3").json() == {"plan": "basic", "total": 7870, "per_month": 2623}
    assert client.get("/quote?plan=&months=1").json()["plan"] == "basic"
    assert client.get("/plans").json() == ["basic", "flex", "all-in"]
