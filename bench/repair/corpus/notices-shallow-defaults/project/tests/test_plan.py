from fastapi.testclient import TestClient

from notices.defaults import DEFAULTS
from notices.main import app
from notices.merging import merged

client = TestClient(app)


def test_defaults():
    assert client.get("/users/ada/plan").json() == {
        "language": "en",
        "mail": {"every": 7, "hour": 7},
        "push": None,
    }


def test_own_language():
    assert client.get("/users/bo/plan").json()["language"] == "de"


def test_unknown():
    assert client.get("/users/nobody/plan").status_code == 404


def test_defaults_stay():
    merged(DEFAULTS, {"language": "fr"})
    assert DEFAULTS["language"] == "en"
