import pytest

from lacework.__main__ import main
from lacework.rows import BadPattern, parse, widest


def test_rows():
    rows = parse(["edge: CT ct C\n", "\n", "net: CTCT\n"])
    assert [row.pairs for row in rows] == [5, 2]
    assert widest(rows) == 5
    assert widest([]) == 0


def test_bad():
    with pytest.raises(BadPattern):
        parse(["edge CT"])


def test_main(capsys):
    main("fan.lace")
    assert capsys.readouterr().out == "3 rows, 6 pairs\n"
