import pytest

from vending import COINS, VendingMachine, change_for


@pytest.mark.parametrize("amount", range(0, 600, 10))
def test_change(amount):
    coins = change_for(amount)
    assert sum(coins) == amount
    assert coins == sorted(coins, reverse=True)
    assert all(coin in COINS for coin in coins)


@pytest.mark.parametrize("coins", [[200], [100, 50], [50, 50, 50], [200, 200], [10, 20, 200]])
def test_sales(coins):
    machine = VendingMachine({"tea": 120}, {"tea": 2})
    for number in (1, 2):
        for coin in coins:
            machine.insert(coin)
        assert sum(machine.choose("tea")) == sum(coins) - 120
        assert machine.inserted == 0
        assert machine.cancel() == []
        assert machine.earned == 120 * number
        assert machine.stock == {"tea": 2 - number}
    machine.insert(200)
    assert machine.choose("tea") is None
    assert machine.inserted == 200
    assert machine.cancel() == [200]


def test_coins_stay_until_enough():
    machine = VendingMachine({"tea": 120}, {"tea": 1})
    machine.insert(100)
    assert machine.choose("tea") is None
    machine.insert(20)
    assert machine.choose("tea") == []
    assert machine.choose("juice") is None
