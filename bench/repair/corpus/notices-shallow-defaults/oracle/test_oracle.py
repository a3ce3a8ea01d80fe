import copy

from fastapi.testclient import TestClient

from notices import schedule
from notices.defaults import DEFAULTS
from notices.main import app
from notices.users import OWN

client = TestClient(app, raise_server_exceptions=False)


def test_what_is_not_set_comes_from_the_defaults():
    assert client.get("/users/cy/plan").json() == {"language": "sv", "mail": {"every": 7, "hour": 18}, "push": None}


def test_other_branches_too():
    OWN["di"] = {"push": {"enabled": True}, "mail": {"digest": "daily"}}
    assert client.get("/users/di/plan").json() == {
        "language": "en",
        "mail": {"every": 1, "hour": 7},
        "push": {"sound": "chime"},
    }
    OWN["ed"] = {"mail": {"enabled": False}}
    assert client.get("/users/ed/plan").json()["mail"] is None


def test_nothing_leaks_into_the_defaults():
    before = copy.deepcopy(DEFAULTS)
    for name in ("ada", "bo", "cy", "ada"):
        assert client.get(f"/users/{name}/plan").status_code == 200
    assert DEFAULTS == before
    assert client.get("/users/ada/plan").json()["mail"] == {"every": 7, "hour": 7}
    assert OWN["cy"]["mail"] == {"enabled": True, "hour": 18}
    assert schedule.push_plan({"push": {"enabled": True, "sound": "x"}}) == {"sound": "x"}
