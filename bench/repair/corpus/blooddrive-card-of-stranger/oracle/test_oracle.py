from fastapi.testclient import TestClient

from app.main import create_app
from app.store import Store


def client():
    store = Store()
    store.add_donor("Bo", "A+")
    return TestClient(create_app(store), raise_server_exceptions=False)


def test_as_the_other_routes_say():
    one = client()
    answer = one.get("/donors/9/card")
    assert answer.status_code == 404 and answer.json() == one.get("/donors/9").json()


def test_a_donor_without_donations():
    assert client().get("/donors/1/card").json() == {"holder": "BO", "group": "A+", "litres": 0, "last": None}


def test_the_store_still_answers_none():
    assert Store().donor(1) is None
    assert client().post("/donors/9/donations", json={"given_on": "2026-01-01"}).status_code == 404
