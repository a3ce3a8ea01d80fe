import pytest

from dive.app import create_app
from dive.divers import Invalid, diver_from


def test_without_an_agency():
    answer = create_app().test_client().post("/divers", json={"name": "Noa", "level": "discover"})
    assert answer.status_code == 201
    assert answer.get_json() == {
        "id": 1, "name": "Noa", "level": "discover", "agency": "none", "logged_dives": 0, "rental": [], "max_depth": 12
    }


def test_the_rest():
    assert diver_from({"name": "a", "level": "master", "agency": "SSI"})["agency"] == "SSI"
    with pytest.raises(Invalid):
        diver_from({"name": "a", "level": "x"})
