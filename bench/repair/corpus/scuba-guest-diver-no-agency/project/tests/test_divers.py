import pytest

from dive.app import create_app
from dive.divers import Invalid, diver_from


def test_add():
    client = create_app().test_client()
    body = {"name": "Kai ", "level": "advanced", "agency": "PADI", "logged_dives": 61}
    answer = client.post("/divers", json=body)
    assert answer.status_code == 201 and answer.get_json()["max_depth"] == 40
    assert answer.get_json()["rental"] == []


def test_missing():
    with pytest.raises(Invalid, match="missing: name, level"):
        diver_from({"agency": "SSI"})
