from loyalty.levels import level, next_level
from loyalty.members import Member, by_card


def member(points):
    return Member("1", "A", points, 1)


def test_levels():
    assert [level(member(points)) for points in (0, 499, 500, 99999)] == ["basic", "basic", "silver", "platin"]


def test_next_level():
    assert next_level(member(640)) == ("gold", 1360)
    assert next_level(member(10000)) is None


def test_earn():
    one = member(5)
    one.earn(1999)
    assert one.points == 24
    assert by_card([one]) == {"1": one}
