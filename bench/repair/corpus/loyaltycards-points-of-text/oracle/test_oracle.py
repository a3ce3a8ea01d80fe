from loyalty.levels import level, next_level
from loyalty.members import by_card, load


def test_members_of_a_file():
    members = load("members.csv")
    assert [level(member) for member in members] == ["silver", "basic", "platin"]
    assert [next_level(member) for member in members] == [("gold", 1360), ("silver", 410), None]


def test_points_are_numbers_everywhere():
    greta = by_card(load("members.csv"))["00004711"]
    greta.earn(1000)
    assert greta.points == 650
    assert sum(member.points for member in load("members.csv")) == 10980
    assert (greta.visits, greta.birthday, greta.name) == (31, "1988-04-02", "Greta Holm")
