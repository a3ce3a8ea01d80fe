import pytest

from frames import tasks, worker
from frames.api import app

client = app.test_client()


def test_the_receipt_is_made():
    given = {"customer": "Iris", "width": 30, "height": 40, "extras": ["mount"]}
    number = client.post("/orders", json=given).json["number"]
    answer = client.post(f"/orders/{number}/collected")
    assert (answer.status_code, answer.json) == (202, {"customer": "Iris"})
    assert worker.DONE[-1] == ("receipt", "Iris: 55.00")


def test_tasks_take_numbers(monkeypatch):
    number = client.post("/orders", json={"customer": "Bo", "width": 1, "height": 1}).json["number"]
    handed = []
    monkeypatch.setattr(tasks.receipt, "delay", lambda *arguments: handed.extend(arguments))
    client.post(f"/orders/{number}/collected")
    assert handed == [number] and isinstance(handed[0], int)
    assert tasks.receipt(number) == "Bo: 9.00"
    with pytest.raises(KeyError):
        tasks.receipt(10_000)
