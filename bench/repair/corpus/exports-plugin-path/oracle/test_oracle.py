from exports.registry import FORMATS, writer
from exports.run import main


def test_every_format_can_be_written(capsys):
    for name in FORMATS:
        assert writer(name)([{"a": 1}])
    assert main("spreadsheet") == 0
    assert capsys.readouterr().out == "id\tname\n1\tIda\n2\tBo\n"
    assert main("pdf") == 2
    assert set(FORMATS) == {"csv", "json", "spreadsheet"}
