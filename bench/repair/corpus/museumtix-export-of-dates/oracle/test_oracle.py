import json

from museumtix.export import by_day, to_csv, to_json
from museumtix.model import SOLD


def test_json():
    found = json.loads(to_json(SOLD))
    assert found["tickets"][2] == {"number": 1003, "day": "2026-08-02", "kind": "adult", "euros": "12.00"}
    assert found["days"] == [
        {"day": "2026-08-01", "tickets": 2, "euros": "17.00"},
        {"day": "2026-08-02", "tickets": 1, "euros": "12.00"},
    ]


def test_csv():
    assert to_csv(SOLD).splitlines()[1:] == ["1001,2026-08-01,adult,12.00", "1002,2026-08-01,child,5.00", "1003,2026-08-02,adult,12.00"]
    assert len(by_day(SOLD)) == 2
