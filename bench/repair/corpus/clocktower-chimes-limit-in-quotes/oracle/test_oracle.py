from tower.config import from_environ
from tower.web import create_app


def test_a_limit_from_the_environment():
    client = create_app({"MAX_STROKES": "6"}).test_client()
    assert client.get("/hours/9").get_json() == {"bell": "big", "strokes": 6}
    assert client.get("/hours/16").get_json()["strokes"] == 4
    assert client.get("/hours/3").get_json()["strokes"] == 0


def test_settings():
    assert from_environ({"MAX_STROKES": "6"})["max_strokes"] == 6
    assert from_environ({})["max_strokes"] == 12
