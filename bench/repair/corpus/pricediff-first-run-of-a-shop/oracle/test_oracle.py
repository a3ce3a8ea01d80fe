from pricediff import state
from pricediff.__main__ import main
from pricediff.diff import compare
from pricediff.text import line


def test_first_run(tmp_path, capsys):
    """What is loaded where there is nothing to load is left open."""
    path = tmp_path / "state" / "tea.json"
    (tmp_path / "p.csv").write_text("sku,cents\nsencha,890\nassam,650\n")
    argv = [str(tmp_path / "p.csv"), "--state", str(path)]
    main(argv)
    assert capsys.readouterr().out.splitlines() == ["assam: new, 6.50", "sencha: new, 8.90"]
    assert state.load(path) == {"assam": 650, "sencha": 890}
    main(argv)
    assert capsys.readouterr().out == "nothing has changed\n"
    (tmp_path / "p.csv").write_text("sku,cents\nassam,700\n")
    main(argv)
    assert capsys.readouterr().out.splitlines() == ["assam: 6.50 -> 7.00", "sencha: gone"]


def test_first_run_with_nothing_to_sell(tmp_path, capsys):
    (tmp_path / "p.csv").write_text("sku,cents\n")
    main([str(tmp_path / "p.csv"), "--state", str(tmp_path / "s.json")])
    assert capsys.readouterr().out == "nothing has changed\n"
    assert state.load(tmp_path / "s.json") == {}


def test_the_others():
    changes = compare({"a": 100, "b": 200, "c": 5}, {"a": 120, "c": 5, "d": 50})
    assert [line(change) for change in changes] == ["a: 1.00 -> 1.20", "b: gone", "d: new, 0.50"]
