from towtrucks.messages import Outbox
from towtrucks.web import create_app


def test_the_next_driver_is_told_what_the_motorist_is_told():
    outbox = Outbox()
    client = create_app(outbox).test_client()
    client.post("/calls", json={"plate": "HH AB 12", "km": 18})
    del outbox.sent[:]
    answer = client.post("/calls/1/refused")
    assert answer.status_code == 200
    assert answer.json == {"id": 1, "driver": "Maja"}
    assert outbox.sent == [
        ("Maja", "HH AB 12 at km 18, expected in 12 min"),
        ("HH AB 12", "Help is there in about 12 minutes."),
    ]
    assert client.post("/calls/1/refused").json["driver"] == "Uwe"
    assert client.post("/calls/1/refused").status_code == 503


def test_open():
    outbox = Outbox()
    create_app(outbox).test_client().post("/calls", json={"plate": "X", "km": 3})
    assert outbox.sent[0] == ("Uwe", "X at km 3, expected in 6 min")
