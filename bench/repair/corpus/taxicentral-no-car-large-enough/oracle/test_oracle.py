import pytest

from central.choose import NoCar, choose
from central.desk import Desk
from central.fleet import Call, Car, Fleet


def desk_of(*cars):
    said = []
    return Desk(Fleet(list(cars)), lambda number, name: said.append((number, name))), said


def test_all_are_busy():
    desk, said = desk_of(Car(1, 4, (0, 0)))
    for name in ("a", "b", "c"):
        desk.take(Call(name, (1, 1)))
    assert said == [(1, "a")]
    assert [call.name for call in desk.waiting] == ["b", "c"]
    desk.back(1)
    assert said == [(1, "a"), (1, "b")]
    assert [call.name for call in desk.waiting] == ["c"]


def test_none_is_large_enough():
    desk, said = desk_of(Car(1, 4, (0, 0)), Car(2, 7, (0, 0), busy=True))
    desk.take(Call("six", (1, 1), people=6))
    desk.take(Call("one", (1, 1)))
    assert said == [(1, "one")]
    assert [call.name for call in desk.waiting] == ["six"]
    desk.back(2)
    assert said == [(1, "one"), (2, "six")]
    assert not desk.waiting


def test_a_ramp_but_no_room():
    desk, said = desk_of(Car(1, 3, (0, 0), ramp=True), Car(2, 7, (0, 0)))
    desk.take(Call("x", (0, 0), people=5, wheelchair=True))
    assert said == []
    assert [call.name for call in desk.waiting] == ["x"]


def test_choose():
    with pytest.raises(NoCar):
        choose(Fleet([]), Call("x", (0, 0)))
    near, far = Car(1, 4, (1, 1)), Car(2, 4, (8, 8))
    assert choose(Fleet([far, near]), Call("x", (0, 0))) is near
