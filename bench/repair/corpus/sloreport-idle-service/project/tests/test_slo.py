from sloreport.report import milliseconds, percent
from sloreport.web import create_app
from sloreport.window import Window


def test_window():
    window = Window("a", [{"status": 200, "ms": 10}, {"status": 500, "ms": 30}])
    assert window.availability() == 0.5
    assert window.latency(95) == 30
    assert Window("a", []).latency(95) is None


def test_words():
    assert percent(0.99876) == "99.88%"
    assert percent(None) == "n/a"
    assert milliseconds(None) == "n/a"


def test_page():
    app = create_app({"a": [{"status": 200, "ms": 10}], "b": [{"status": 503, "ms": 5}]})
    lines = app.test_client().get("/slo.txt").text.splitlines()
    assert lines == [
        "  a                   1   100.00%  10 ms",
        "! b                   1     0.00%  5 ms",
    ]
