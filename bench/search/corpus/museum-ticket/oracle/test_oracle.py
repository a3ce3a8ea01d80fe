import pytest

from tickets import group_price, ticket_price


@pytest.mark.parametrize("age", [0, 5, 6, 7, 17, 18, 19, 30, 64, 65, 66, 90])
@pytest.mark.parametrize("weekday", range(7))
@pytest.mark.parametrize("student", [False, True])
@pytest.mark.parametrize("member", [False, True])
def test_price(age, weekday, student, member):
    expected = 1200
    if student and weekday in (0, 1, 2, 3, 4):
        expected = 700
    if 6 <= age <= 17 or age > 64:
        expected = 700
    if age <= 5:
        expected = 0
    if member:
        expected = 0
    assert ticket_price(age, weekday, student=student, member=member) == expected


@pytest.mark.parametrize(("age", "weekday"), [(-1, 0), (20, -1), (20, 7)])
def test_refused(age, weekday):
    with pytest.raises(ValueError):
        ticket_price(age, weekday)


def test_groups():
    assert group_price([], 0) == 0
    assert group_price([{"age": 20}] * 9, 0) == 9 * 1200
    assert group_price([{"age": 20}] * 10, 0) == 9 * 1200
    assert group_price([{"age": 20, "student": True}] * 10, 3) == 9 * 700
    assert group_price([{"age": 20, "student": True}] * 10, 6) == 9 * 1200
    assert group_price([{"age": 10}] * 9 + [{"age": 3}] * 5, 0) == 9 * 700
    assert group_price([{"age": 10}] * 9 + [{"age": 70}, {"age": 30}], 0) == 10 * 700
