from frames import tasks, worker
from frames.api import app
from frames.orders import orders

client = app.test_client()


def test_make():
    number = client.post("/orders", json={"customer": "Iris", "width": 30, "height": 40}).json["number"]
    assert worker.DONE[-1] == ("cutting_list", f"{number}: 172 cm for 30x40")


def test_receipt():
    order = orders.make("Max", 10, 10, ["glass"])
    assert tasks.receipt(order.number) == "Max: 36.00"


def test_unknown():
    assert client.post("/orders/999/collected").status_code == 404
