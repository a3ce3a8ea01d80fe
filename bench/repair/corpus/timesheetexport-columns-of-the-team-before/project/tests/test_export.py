import pytest

from timesheetexport.export import export
from timesheetexport.sheet import DuplicateColumn, Sheet


def test_sheet():
    sheet = Sheet("A")
    sheet.add_column("person")
    sheet.add_column("hours")
    sheet.add_row({"person": "Io", "hours": 4})
    sheet.add_row({"person": "Al", "hours": 3.5})
    assert sheet.total("hours") == 7.5
    assert sheet.as_csv() == "A\nperson;hours\nIo;4\nAl;3.5\n"
    with pytest.raises(DuplicateColumn):
        sheet.add_column("hours")


def test_export():
    plain = {"name": "B", "entries": []}
    extra = {"name": "C", "extra": ["helmet"], "overtime": True, "entries": [{"person": "Io", "helmet": "no"}]}
    sheets = export([plain, extra])
    assert [sheet.columns for sheet in sheets] == [["person", "hours"], ["person", "hours", "helmet", "overtime"]]
    assert sheets[1].rows == [["Io", "", "no", ""]]
