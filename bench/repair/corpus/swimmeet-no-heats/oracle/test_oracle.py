from swimmeet import results, stats
from swimmeet.cli import main


def test_nobody():
    assert stats.finish_rate([]) == 0.0


def test_rates():
    swim, none = {"swimmer": "a", "seconds": 1.0}, {"swimmer": "b", "seconds": None}
    assert stats.finish_rate([swim, none, none]) == 0.33
    assert stats.finish_rate([none]) == 0.0
    assert stats.finish_rate([swim]) == 1.0


def test_cli(capsys, tmp_path, monkeypatch):
    monkeypatch.setattr(results, "FILE", tmp_path / "none.json")
    assert main(["stats", "50 fly"]) == 0
    assert capsys.readouterr().out == "50 fly: 0% finished, mean 0.0 s\n"
