import pytest

from timelog.cli import main


def report(capsys, *argv):
    assert main(["report", *argv]) == 0
    return capsys.readouterr().out.split()


def test_without_since_it_begins_with_the_first_entry(capsys):
    assert report(capsys, "--until", "2026-05-31") == ["Initech", "5.50", "Vandelay", "6.00"]
    assert report(capsys) == ["Initech", "5.50", "Vandelay", "7.25"]


def test_an_entry_of_any_age_counts(capsys, tmp_path):
    file = tmp_path / "old.json"
    file.write_text('[{"day": "1969-12-31", "client": "Old", "hours": 4}]')
    assert main(["--file", str(file), "report"]) == 0
    assert capsys.readouterr().out.split() == ["Old", "4.00"]


def test_the_others_are_as_they_were(capsys):
    assert report(capsys, "--since", "2026-06-01") == ["Vandelay", "1.25"]
    with pytest.raises(ValueError):
        main(["report", "--since", "yesterday"])
