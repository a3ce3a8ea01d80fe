import json

from weather.export import export


def test_export(tmp_path):
    source = tmp_path / "day.csv"
    source.write_text("station,hour,celsius\na,1,-2\na,2,4.5\n")
    target = tmp_path / "day.json"
    assert export(source, target) == 1
    assert json.loads(target.read_text()) == [{"station": "a", "low": -2.0, "high": 4.5}]
