from irrigation.config import Valve, load
from irrigation.plan import plan


def test_plan():
    assert list(plan("23:50", [Valve("a", 15, 0), Valve("b", 5, 2)])) == ["23:50 a", "00:05 b", "00:12 done"]


def test_load(tmp_path):
    (tmp_path / "x.ini").write_text("[garden]\nstart=1:00\n[valve.a]\nminutes=3\nenabled=yes\n")
    assert load(tmp_path / "x.ini") == ("1:00", [Valve("a", 3, 0)])
