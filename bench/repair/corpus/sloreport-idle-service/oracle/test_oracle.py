from sloreport.web import create_app
from sloreport.window import Window


def client():
    return create_app(
        {"idle": [], "shop": [{"status": 200, "ms": 4}], "web": [{"status": 500, "ms": 9}]}
    ).test_client()


def test_nothing_was_measured():
    answer = client().get("/slo.txt")
    assert answer.status_code == 200
    first = answer.text.splitlines()[0]
    assert first.split() == ["idle", "0", "n/a", "n/a"]
    assert len(answer.text.splitlines()) == 3


def test_null_in_json():
    idle = client().get("/slo.json").json[0]
    assert idle == {"service": "idle", "requests": 0, "availability": None, "p95": None, "met": None}


def test_the_others():
    assert Window("a", [{"status": 200, "ms": 1}] * 3 + [{"status": 500, "ms": 1}]).availability() == 0.75
    assert [row["met"] for row in client().get("/slo.json").json] == [None, True, False]
