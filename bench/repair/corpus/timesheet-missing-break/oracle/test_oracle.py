import json

from timesheets.cli import main
from timesheets.totals import totals, worked


def test_without_a_break_nothing_is_taken_off():
    assert worked({"start": "13:00", "end": "17:00"}) == 240
    assert worked({"start": "13:00", "end": "17:00", "break": 0}) == 240


def test_breaks_still_count():
    assert worked({"start": "08:00", "end": "16:30", "break": 45}) == 465


def test_whole_week(tmp_path, capsys):
    sheet = {
        "week": 9,
        "entries": [
            {"person": "Lena", "start": "08:00", "end": "16:30", "break": 30},
            {"person": "Omar", "start": "13:00", "end": "17:00"},
            {"person": "Lena", "start": "08:00", "end": "18:00", "break": 45},
        ],
    }
    file = tmp_path / "week.json"
    file.write_text(json.dumps(sheet))
    assert main([str(file)]) == 0
    assert capsys.readouterr().out == "Week 9\nLena           17:15  (+1:15)\nOmar            4:00\n"


def test_nobody_is_left_out():
    assert totals([{"person": "Omar", "start": "13:00", "end": "17:00"}]) == {"Omar": {"worked": 240, "overtime": 0}}
