from fastapi.testclient import TestClient

from yurts.main import app

client = TestClient(app, raise_server_exceptions=False)


def test_confirmations():
    assert client.post("/bookings/b2/confirmation").json() == {
        "letter": "Dear Tove, the yurt Fox is yours for 1 night."
    }
    assert client.post("/bookings/b1/confirmation").json() == {
        "letter": "Құрметті Aigerim, the yurt Eagle is yours for 2 nights."
    }
    assert client.post("/bookings/b9/confirmation").status_code == 404
    assert client.get("/guests/g2/stays").json() == {"guest": "Tove", "nights": 1}
