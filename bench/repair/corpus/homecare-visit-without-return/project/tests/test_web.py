from homecare.web.app import app

client = app.test_client()


def test_assigned():
    assert client.post("/visits/v2/nurse", json={"nurse": "Bela"}).json["nurse"] == "Bela"


def test_moved_to_the_same_day():
    assert client.post("/visits/v1/move", json={"day": "2026-07-06"}).json["day"] == "2026-07-06"


def test_refused():
    assert client.post("/visits/v9/move", json={"day": "2026-07-06"}).status_code == 404
    assert client.post("/visits/v1/move", json={"day": "tomorrow"}).status_code == 400


def test_day():
    assert len(client.get("/days/2026-07-06").json) == 2
