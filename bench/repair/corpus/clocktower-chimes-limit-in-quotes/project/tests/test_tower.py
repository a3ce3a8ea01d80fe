from tower.chimes import strokes
from tower.config import from_environ
from tower.web import create_app


def test_defaults():
    client = create_app({}).test_client()
    assert client.get("/hours/15").get_json() == {"bell": "big", "strokes": 3}
    assert client.get("/hours/12").get_json()["strokes"] == 12
    assert client.get("/hours/24").status_code == 404


def test_quiet():
    config = from_environ({"QUIET_FROM": "20", "BELL": "small"})
    assert strokes(20, config) == 0 and strokes(19, config) == 7
    assert config["bell"] == "small"
