def test_index(client):
    assert b"Yoga" in client.get("/").data


def test_full_class(client):
    assert b"This class is full" in client.get("/classes/1").data
    assert client.post("/reservations/1/reserve", data={"member": "ada"}).status_code == 409


def test_reserve(client):
    answer = client.post("/reservations/2/reserve", data={"member": "ada"}, follow_redirects=True)
    assert b"Yoga" in answer.data
    assert b"Nothing reserved" in client.get("/reservations/bob").data
