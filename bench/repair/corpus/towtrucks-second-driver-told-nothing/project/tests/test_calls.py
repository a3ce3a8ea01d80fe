from towtrucks.messages import Outbox
from towtrucks.web import create_app


def test_open():
    outbox = Outbox()
    client = create_app(outbox).test_client()
    assert client.post("/calls", json={"plate": "HH AB 12", "km": 3}).json == {"id": 1, "driver": "Uwe"}
    assert outbox.sent == [
        ("Uwe", "HH AB 12 at km 3, expected in 6 min"),
        ("HH AB 12", "Help is there in about 6 minutes."),
    ]
    assert client.post("/calls/9/refused").status_code == 404
