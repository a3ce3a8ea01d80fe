from datetime import datetime

from ticketlog.__main__ import main
from ticketlog.files import read_lines
from ticketlog.sales import Sale, parse
from ticketlog.totals import totals

LINES = [
    "2025-03-01T06:02:11;M1;Mühlplatz;adult\n",
    "2025-03-01T06:04:40;M1;Mühlplatz;adult\n",
    "\n",
    "2025-03-01T07:15:02;M4;Zoo;child\n",
]


def test_parse():
    assert parse(LINES[3]) == Sale(datetime(2025, 3, 1, 7, 15, 2), "M4", "Zoo", "child")


def test_totals():
    assert totals(line for line in LINES if line.strip()) == {("Mühlplatz", "adult"): 2, ("Zoo", "child"): 1}


def test_command(tmp_path, capsys):
    path = tmp_path / "m1.log"
    path.write_text("".join(LINES), encoding="utf-8")
    main([path])
    assert capsys.readouterr().out.splitlines() == [
        "Mühlplatz           adult          2",
        "Zoo                 child          1",
    ]


def test_no_files():
    assert list(read_lines([])) == []
