from decimal import Decimal

from payroll.reader import read_timesheets
from payroll.wages import gross


def sheets(tmp_path, *rows):
    path = tmp_path / "x.csv"
    path.write_text("\n".join(["employee;rate;regular;sick;overtime", *rows]), encoding="utf-8")
    return read_timesheets(path)


def test_a_blank_cell_means_no_overtime(tmp_path):
    blank, spaces = sheets(tmp_path, "Bianchi;19.00;160;;", "Cho;24.00;148,5;; ")
    assert blank.overtime == 0
    assert gross(blank) == Decimal("3040.00")
    assert spaces.overtime == 0


def test_the_others_are_as_they_were(tmp_path):
    [sheet] = sheets(tmp_path, "Adeyemi;21.50;152;8;4")
    assert sheet.overtime == 4
    assert gross(sheet) == Decimal("3547.50")


def test_every_sheet_is_read():
    assert [one.employee for one in read_timesheets("samples/march.csv")] == ["Adeyemi", "Bianchi", "Cho"]
