from rink.__main__ import main
from rink.slots import Slot, emptiest, parse


def test_parse():
    assert parse(["9 40 12", "", "  # closed at ten", "11 40  # school"]) == [Slot(9, 40, 12), Slot(11, 40)]


def test_emptiest():
    assert emptiest([Slot(9, 40, 12), Slot(10, 40, 38), Slot(11, 40)]).hour == 11
    assert emptiest([Slot(9, 4, 4)]) is None
    assert emptiest([]) is None


def test_main(tmp_path, capsys):
    plan = tmp_path / "plan.txt"
    plan.write_text("9 10 10\n\n10 10 7\n")
    main(plan)
    assert capsys.readouterr().out == "10:00, 3 places\n"
