from datetime import date

from heraldry.queue import Queue
from heraldry.web import create_app


def test_the_message_is_as_the_house_writes_it():
    app = create_app()
    answer = app.test_client().post(
        "/grants", json={"to": "Thame", "blazon": "Gules, a lion rampant Or", "fee": "7190.50"}
    )
    assert answer.status_code == 201
    topic, body = app.config["QUEUE"].take()
    assert topic == "grants.made"
    assert body == answer.json
    assert body["fee"] == 7190.5 and body["tinctures"] == ["gules", "or"]
    assert body["granted"] == date.today().isoformat()


def test_what_is_waiting_is_text():
    queue = Queue()
    queue.publish("a", {"on": date(2026, 1, 2)})
    queue.publish("b", {"n": 1})
    assert len(queue) == 2
    assert queue.take() == ("a", {"on": "2026-01-02"})
    assert queue.take() == ("b", {"n": 1})
