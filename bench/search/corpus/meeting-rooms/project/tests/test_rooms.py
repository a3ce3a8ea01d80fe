import pytest

from rooms import busiest_time, rooms_needed


def test_no_meetings_no_rooms():
    assert rooms_needed([]) == 0


def test_single_meeting():
    assert rooms_needed([(540, 600)]) == 1


def test_overlapping_meetings():
    assert rooms_needed([(540, 600), (570, 630), (580, 590)]) == 3


def test_back_to_back_meetings_share_a_room():
    assert rooms_needed([(540, 600), (600, 660), (660, 720)]) == 1


def test_order_of_input_does_not_matter():
    assert rooms_needed([(700, 760), (540, 600), (550, 710)]) == 2


def test_busiest_time():
    assert busiest_time([(540, 600), (570, 630), (620, 700)]) == 570


def test_busiest_time_of_an_empty_day():
    assert busiest_time([]) is None


def test_meeting_must_have_a_length():
    with pytest.raises(ValueError):
        rooms_needed([(600, 600)])
