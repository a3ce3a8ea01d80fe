import json

import export


def test_the_day_of_birth(tmp_path):
    target = tmp_path / "7.json"
    assert export.main(["export.py", "7", str(target)]) == 0
    written = json.loads(target.read_text(encoding="utf-8"))
    assert written["person"] == {
        "id": 7,
        "name": "Elif Demir",
        "email": "elif@example.org",
        "born": "1991-04-23",
        "newsletter": True,
    }
    assert written["orders"][1] == {"number": "2026-004", "at": "2026-01-07T18:05:00+00:00", "total": 12.0}


def test_what_is_not_known_stays_null(capsys):
    export.main(["export.py", "8"])
    person = json.loads(capsys.readouterr().out)["person"]
    assert person["born"] is None and person["email"] is None


def test_what_is_stored_is_not_changed():
    export.render(export.collect(7))
    assert export.PEOPLE[7]["born"].year == 1991
