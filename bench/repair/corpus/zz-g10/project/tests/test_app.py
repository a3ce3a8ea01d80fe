from desk.app import app

client = app.test_client()


def test_book():
    assert client.post("/bookings", json={"day": "2026-01-02", "desk": 1}).status_code == 201
    assert client.get("/bookings?day=2026-01-02").json == [1]
    assert client.post("/bookings", json={"day": "soon", "desk": 1}).status_code == 400


def test_free():
    assert client.get("/free?day=x").status_code == 400
