import json

import export


def test_orders():
    assert export.order(export.ORDERS[0]) == {
        "number": "2025-118",
        "at": "2025-11-02T09:30:00+00:00",
        "total": 59.9,
    }


def test_guest(capsys):
    assert export.main(["export.py", "8"]) == 0
    assert json.loads(capsys.readouterr().out)["person"]["name"] == "Guest"


def test_nobody():
    assert export.main(["export.py", "99"]) == 1
