import json

from greenroofs.spool import batches
from greenroofs.water import held, is_plausible, summary

READING = {"roof": "a", "area": 100, "depth_mm": 100, "moisture": 0.2}


def test_held():
    assert round(held(READING)) == 900
    assert is_plausible(READING)
    assert not is_plausible({**READING, "moisture": -0.1})


def test_summary():
    later = {**READING, "moisture": 0.4}
    assert summary([READING, later, {**READING, "roof": "b"}]) == {"roofs": 2, "litres": 2700, "left_out": 0}


def test_batches(tmp_path):
    (tmp_path / "2.json").write_text(json.dumps({"readings": [READING]}))
    (tmp_path / "1.json").write_text("{}")
    assert list(batches(tmp_path)) == [("2", [READING])]
