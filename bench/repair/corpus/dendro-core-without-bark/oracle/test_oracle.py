import json

from dendro.__main__ import report
from dendro.dating import felling


def test_the_report():
    lines = list(report(json.load(open("cores.json"))))
    assert lines == [
        "Nave 1: 1412",
        "Nave 4: about 1413",
        "Porch: undated",
        "Tower 2: after 1377",
        "newest ring: 1412",
    ]


def test_heartwood():
    assert felling({"name": "x", "outermost": 1200, "edge": "heartwood"}) == "after 1200"
