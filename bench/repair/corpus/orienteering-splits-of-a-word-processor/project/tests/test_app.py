from orienteering.app import app

client = app.test_client()


def test_upload():
    answer = client.post("/races/7/splits", data="880;31;04:10\n880;999;31:02\n")
    assert answer.status_code == 201
    assert client.get("/races/7/finishers").json == ["880"]


def test_refused():
    answer = client.post("/races/7/splits", data="880;31;04:10\n880;32\n")
    assert answer.status_code == 422
    assert answer.json["line"] == 2
    assert client.post("/races/8/splits", data="").status_code == 404
