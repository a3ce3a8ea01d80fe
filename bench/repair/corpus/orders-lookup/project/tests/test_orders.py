def test_read_order(client):
    response = client.get("/orders/10")
    assert response.status_code == 200
    assert response.json()["total"] == "9.00"


def test_note_is_stored(client):
    assert client.put("/orders/11/note", params={"note": "late"}).json() == {"id": 11, "note": "late"}


def test_note_of_unknown_order(client):
    assert client.put("/orders/99/note", params={"note": "late"}).status_code == 404
