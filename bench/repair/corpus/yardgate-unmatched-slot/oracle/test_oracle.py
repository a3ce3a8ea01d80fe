import pytest

from yardgate.errors import BadReference
from yardgate.notation import Slot, parse_slot
from yardgate.web import create_app


@pytest.mark.parametrize("text", ["B-12-3", "", "b123", "12.3", "B12.33"])
def test_refused(text):
    with pytest.raises(BadReference):
        parse_slot(text)


def test_answer():
    client = create_app().test_client()
    answer = client.post("/moves", json={"container": "MSKU1234567", "slot": "B-12-3"})
    assert answer.status_code == 400 and answer.get_json()["error"]
    assert client.get("/containers/MSKU1234567").status_code == 404


def test_right_ones():
    assert parse_slot("c01.1 ") == Slot("C", 1, 1)
