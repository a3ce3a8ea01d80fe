import json

import pytest

from gamenight.__main__ import main
from gamenight.plan import BadPlan, lines, read_plan
from gamenight.wishes import Wish, proposals


def test_proposals():
    assert proposals(Wish(4, ("coop",))) == ("Just One", "Pandemic")
    assert proposals(Wish(6)) == ("Just One", "Codenames", "Bohnanza")
    assert proposals(Wish(9)) == ()
    assert proposals(Wish(4, minutes=30)) == ("Just One", "Codenames")


def test_lines():
    plan = [{"evening": "Friday", "players": 2, "minutes": 50}, {"evening": "Sunday", "players": 12}]
    assert list(lines(json.dumps(plan))) == ["Friday: Azul", "Sunday: nothing fits"]


def test_bad_plan():
    with pytest.raises(BadPlan):
        read_plan("[{")
    with pytest.raises(BadPlan):
        read_plan('[{"evening": "Friday"}]')


def test_command(tmp_path, capsys):
    path = tmp_path / "plan.json"
    path.write_text('[{"evening": "Monday", "players": 2}]')
    assert main(path) == 0
    assert capsys.readouterr().out == "Monday: Azul, Pandemic, Brass\n"
