from datetime import date

from timelog.cli import main
from timelog.report import hours_per_client
from timelog.storage import Entry


def test_report(capsys):
    assert main(["report", "--since", "2026-05-01"]) == 0
    assert capsys.readouterr().out.split() == ["Initech", "2.00", "Vandelay", "7.25"]


def test_report_of_a_client(capsys):
    main(["report", "--since", "2026-05-01", "--until", "2026-05-31", "--client", "Vandelay"])
    assert capsys.readouterr().out.split() == ["Vandelay", "6.00"]


def test_clients(capsys):
    main(["clients"])
    assert capsys.readouterr().out == "Initech\nVandelay\n"


def test_hours_per_client():
    entries = [Entry(date(2026, 1, 1), "A", 1.0), Entry(date(2026, 1, 2), "A", 2.0)]
    assert hours_per_client(entries) == {"A": 3.0}
