from fastapi.testclient import TestClient

from campfire.main import app

guest = TestClient(app, raise_server_exceptions=False)
bo = TestClient(app, raise_server_exceptions=False, cookies={"session": "s-bo"})


def likes():
    return [tale["likes"] for tale in guest.get("/tales").json()]


def test_guests_do_not_like():
    before = likes()
    answer = guest.post("/tales/2/like")
    assert answer.status_code == 401
    assert isinstance(answer.json()["detail"], str)
    gone = TestClient(app, raise_server_exceptions=False, cookies={"session": "s-gone"})
    assert gone.post("/tales/2/like").status_code == 401
    assert likes() == before


def test_the_others_do():
    assert bo.post("/tales/2/like").json() == {"likes": 1}
    assert bo.post("/tales/2/like").json() == {"likes": 1}
    assert bo.post("/tales/88/like").status_code == 404
    assert guest.get("/tales").status_code == 200
