import pytest

from vending import VendingMachine, change_for


@pytest.fixture
def machine():
    return VendingMachine({"cola": 150, "water": 80}, {"cola": 2, "water": 1})


def test_change():
    assert change_for(380) == [200, 100, 50, 20, 10]


def test_foreign_coin(machine):
    with pytest.raises(ValueError):
        machine.insert(25)


def test_sale_with_change(machine):
    machine.insert(200)
    assert machine.choose("cola") == [50]
    assert machine.stock["cola"] == 1


def test_too_little(machine):
    machine.insert(100)
    assert machine.choose("cola") is None
    assert machine.inserted == 100


def test_sold_out():
    machine = VendingMachine({"cola": 150}, {"cola": 0})
    machine.insert(200)
    assert machine.choose("cola") is None


def test_cancel(machine):
    machine.insert(50)
    machine.insert(20)
    assert machine.cancel() == [50, 20]
    assert machine.cancel() == []


def test_second_customer_pays_too(machine):
    machine.insert(100)
    machine.insert(50)
    assert machine.choose("cola") == []
    assert machine.choose("cola") is None
    assert machine.earned == 150
