import pytest

from yardgate.errors import BadReference
from yardgate.notation import Slot, parse_container, parse_plate, parse_slot
from yardgate.web import create_app


def test_notation():
    assert parse_container("msku 123456-7") == "MSKU1234567"
    assert parse_slot(" b12.3") == Slot("B", 12, 3)
    with pytest.raises(BadReference):
        parse_plate("?")


def test_put_and_find():
    client = create_app().test_client()
    assert client.post("/moves", json={"container": "MSKU1234567", "slot": "B12.3"}).status_code == 201
    assert client.get("/containers/MSKU1234567").get_json() == {"slot": "B12.3"}
    assert client.get("/containers/MSKU1234568").status_code == 404
    assert client.post("/moves", json={"container": "x", "slot": "B12.3"}).status_code == 400
