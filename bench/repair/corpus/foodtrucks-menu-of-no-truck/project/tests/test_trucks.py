def test_list(client):
    assert [truck["name"] for truck in client.get("/trucks").json()] == ["Bao Bao", "Taco Tom"]
    assert [truck["id"] for truck in client.get("/trucks?kitchen=mexican").json()] == [1]


def test_read(client):
    assert client.get("/trucks/2").json() == {"id": 2, "name": "Bao Bao", "kitchen": "chinese"}
    assert client.get("/trucks/77").status_code == 404


def test_add_stop(client):
    stop = {"day": "2025-05-03", "place": "Station square"}
    assert client.post("/trucks/1/stops", json=stop).json() == stop
    answer = client.post("/trucks/77/stops", json=stop)
    assert answer.status_code == 404
    assert answer.json() == {"detail": "Truck not found"}
