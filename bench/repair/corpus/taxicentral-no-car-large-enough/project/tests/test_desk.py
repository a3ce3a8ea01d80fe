import pytest

from central.choose import NoCar, choose
from central.desk import Desk
from central.fleet import Call, Car, Fleet


@pytest.fixture
def said():
    return []


@pytest.fixture
def desk(said):
    fleet = Fleet([Car(1, 4, (0, 0)), Car(2, 4, (5, 5)), Car(3, 7, (9, 9), ramp=True)])
    return Desk(fleet, lambda number, name: said.append((number, name)))


def test_nearest(desk, said):
    desk.take(Call("Ott", (6, 6)))
    desk.take(Call("Ley", (6, 6)))
    assert said == [(2, "Ott"), (3, "Ley")]


def test_large(desk, said):
    desk.take(Call("Ott", (0, 0), people=6))
    assert said == [(3, "Ott")]


def test_ramp(desk, said):
    desk.take(Call("Ott", (0, 0), wheelchair=True))
    desk.take(Call("Ley", (0, 0), wheelchair=True))
    assert said == [(3, "Ott")]
    assert [call.name for call in desk.waiting] == ["Ley"]
    desk.back(3)
    assert said[-1] == (3, "Ley")
    assert not desk.waiting


def test_no_ramp():
    with pytest.raises(NoCar):
        choose(Fleet([Car(1, 4, (0, 0))]), Call("Ott", (1, 1), wheelchair=True))
