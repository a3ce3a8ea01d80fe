import itertools

import pytest

from elevator import DOWN, STILL, UP, Elevator


def order(floor, direction, stops):
    ahead = sorted(stop for stop in stops if stop >= floor)
    behind = sorted((stop for stop in stops if stop < floor), reverse=True)
    if direction == DOWN and behind:
        here = [floor] if floor in stops else []
        return here + behind + [stop for stop in ahead if stop != floor]
    return ahead + behind


@pytest.mark.parametrize("floor", range(6))
@pytest.mark.parametrize("direction", [UP, DOWN, STILL])
def test_every_set_of_stops(floor, direction):
    for count in range(5):
        for stops in itertools.combinations(range(6), count):
            elevator = Elevator(6, floor)
            elevator.direction = direction
            for stop in stops:
                elevator.press(stop)
            assert elevator.run() == order(floor, direction, stops)
            assert elevator.direction == STILL
            assert elevator.stops == set()


@pytest.mark.parametrize("floor", [-1, 6, 7])
def test_refused(floor):
    with pytest.raises(ValueError):
        Elevator(6).press(floor)
