from printfarm.server import app

client = app.test_client()


def test_progress():
    assert client.post("/printers/p1/progress", data='{"job": "cup", "percent": 12}').status_code == 204
    assert client.get("/printers/p1").json == {"job": "cup", "percent": 12, "faults": []}


def test_faults():
    assert client.post("/printers/p2/faults", data='{"code": "E4"}').status_code == 204
    answer = client.post("/printers/p2/faults", data="E4")
    assert answer.status_code == 400 and answer.json == {"error": "not JSON"}
    assert client.get("/printers/p2").json["faults"] == ["E4"]


def test_unknown():
    assert client.get("/printers/p9").status_code == 404
    assert client.post("/printers/p9/progress", data="{}").status_code == 404
