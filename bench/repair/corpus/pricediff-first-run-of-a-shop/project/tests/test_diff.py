from pricediff import state
from pricediff.__main__ import main
from pricediff.diff import compare
from pricediff.text import line


def test_compare():
    changes = compare({"a": 100, "b": 200, "c": 5}, {"a": 120, "c": 5, "d": 50})
    assert [line(change) for change in changes] == ["a: 1.00 -> 1.20", "b: gone", "d: new, 0.50"]


def test_run(tmp_path, capsys):
    path = tmp_path / "deep" / "state.json"
    state.save(path, {"a": 1})
    (tmp_path / "p.csv").write_text("sku,cents\na,1\n")
    main([str(tmp_path / "p.csv"), "--state", str(path)])
    assert capsys.readouterr().out == "nothing has changed\n"
    assert state.load(path) == {"a": 1}
