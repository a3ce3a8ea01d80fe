from fastapi.testclient import TestClient

from campfire.main import app

ann = TestClient(app, cookies={"session": "s-ann"})
guest = TestClient(app)


def test_listed():
    assert [tale["title"] for tale in guest.get("/tales").json()] == ["The lighthouse", "Nine crows"]
    assert guest.get("/tales").json()[0]["liked"] is False


def test_like_and_unlike():
    assert ann.post("/tales/1/like").json() == {"likes": 2}
    assert ann.delete("/tales/1/like").json() == {"likes": 1}
    assert ann.post("/tales/77/like").status_code == 404


def test_guests_do_not_tell():
    assert guest.post("/tales", json={"title": "x"}).json() == {"detail": "sign in first"}
