from datetime import date

from probation import options
from probation.remind import due, main


def test_the_default_is_the_one_of_the_readme(monkeypatch, capsys):
    monkeypatch.delenv("REMIND_DAYS", raising=False)
    assert options.remind_days() == 3
    main(["2026-03-02", "appointments.json"])
    assert [line.split()[-1] for line in capsys.readouterr().out.splitlines()] == ["P-118", "P-203"]


def test_what_is_set_counts(monkeypatch):
    monkeypatch.setenv("REMIND_DAYS", "0")
    assert due([{"person": "B", "office": "x", "on": "2026-01-05"}], date(2026, 1, 4)) == []
    assert len(due([{"person": "B", "office": "x", "on": "2026-01-05"}], date(2026, 1, 5))) == 1
