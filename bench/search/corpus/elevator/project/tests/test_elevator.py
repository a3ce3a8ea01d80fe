import pytest

from elevator import Elevator


def test_idle():
    assert Elevator(5).step() == "idle"


def test_one_stop_above():
    elevator = Elevator(5)
    elevator.press(2)
    assert [elevator.step() for _ in range(4)] == ["up", "up", "open", "idle"]


def test_stops_on_the_way():
    elevator = Elevator(9)
    for floor in (7, 3, 5):
        elevator.press(floor)
    assert elevator.run() == [3, 5, 7]


def test_way_down():
    elevator = Elevator(9, 8)
    elevator.press(2)
    elevator.press(6)
    assert elevator.run() == [6, 2]


def test_goes_on_upwards_first():
    elevator = Elevator(9, 3)
    elevator.press(6)
    elevator.step()
    elevator.press(1)
    assert elevator.run() == [6, 1]


def test_goes_on_downwards_first():
    elevator = Elevator(9, 5)
    elevator.press(2)
    elevator.step()
    elevator.press(8)
    assert elevator.run() == [2, 8]


def test_current_floor_opens_at_once():
    elevator = Elevator(4, 1)
    elevator.press(1)
    assert elevator.step() == "open"


def test_unknown_floor():
    with pytest.raises(ValueError):
        Elevator(4).press(4)
