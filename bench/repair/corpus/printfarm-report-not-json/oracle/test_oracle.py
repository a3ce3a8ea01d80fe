import pytest

from printfarm.server import app

client = app.test_client()


@pytest.mark.parametrize("data", ['{"job": "lid", "percent": 4', "", "job=lid", b"\xff\xfe"])
def test_not_json(data):
    before = client.get("/printers/p3").json
    answer = client.post("/printers/p3/progress", data=data)
    assert answer.status_code == 400 and answer.json == {"error": "not JSON"}
    assert client.get("/printers/p3").json == before


def test_json():
    assert client.post("/printers/p1/progress", data='{"job": "lid"}').status_code == 204
    assert client.get("/printers/p1").json["job"] == "lid"
    assert client.post("/printers/p9/progress", data="x").status_code == 404
