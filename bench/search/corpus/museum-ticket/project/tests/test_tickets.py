import pytest

from tickets import group_price, ticket_price


def test_adult():
    assert ticket_price(40, 2) == 1200


def test_small_child_is_free():
    assert ticket_price(5, 2) == 0


def test_youth_and_seniors():
    assert ticket_price(17, 2) == 700
    assert ticket_price(65, 6) == 700


def test_student_on_a_weekday():
    assert ticket_price(22, 4, student=True) == 700


def test_student_on_the_weekend():
    assert ticket_price(22, 5, student=True) == 1200


def test_member_is_free():
    assert ticket_price(40, 2, member=True) == 0


def test_no_such_day():
    with pytest.raises(ValueError):
        ticket_price(40, 7)


def test_small_group():
    assert group_price([{"age": 30}, {"age": 4}, {"age": 10}], 0) == 1900


def test_large_group():
    assert group_price([{"age": 30}] * 3 + [{"age": 10}] * 7, 0) == 2 * 1200 + 7 * 700
