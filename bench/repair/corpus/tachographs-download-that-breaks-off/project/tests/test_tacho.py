import pytest

from tacho.__main__ import read_folder
from tacho.records import Malformed, drives
from tacho.report import render

WHOLE = ["# x", "D;1;Ny", "A;2026-03-02T06:00;2026-03-02T10:30;12", ""]


def test_drives():
    (drive,) = drives(WHOLE)
    assert (drive.driver, drive.hours, drive.km) == ("Ny", 4.5, 12)


@pytest.mark.parametrize("line", ["A;x", "D;2;Zed", "A;2026-03-02T06:00;soon;12"])
def test_malformed(line):
    with pytest.raises(Malformed):
        list(drives(["D;1;Ny", line]))


def test_folder(tmp_path):
    (tmp_path / "a.txt").write_text("\n".join(WHOLE))
    (tmp_path / "b.txt").write_text("X;1\n")
    read, rejected = read_folder(tmp_path)
    assert len(read) == 1
    assert render(read, rejected).splitlines() == ["Ny            4.50 h", "rejected b.txt: no line of the kind D: X;1"]
