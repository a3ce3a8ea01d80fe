from exports.formats import spreadsheet_format
from exports.registry import writer
from exports.run import main


def test_formats():
    assert writer("csv")([{"a": 1, "b": 2}]) == "1,2"
    assert writer("json")([]) == "[]"


def test_spreadsheet():
    assert spreadsheet_format.write([{"a": 1}]) == "a\n1"


def test_unknown():
    assert main("pdf") == 2
