import pytest

from holding import Holding


def holding(*lots):
    result = Holding()
    for quantity, price in lots:
        result.buy(quantity, price)
    return result


def test_buying_adds_lots():
    shares = holding((10, 100), (5, 130))
    assert shares.quantity == 15
    assert shares.cost == 1650


def test_gain_within_the_oldest_lot():
    assert holding((10, 100), (5, 130)).sell(4, 120) == 80


def test_a_loss_is_negative():
    assert holding((10, 100)).sell(10, 90) == -100


def test_gain_over_two_lots():
    assert holding((10, 100), (5, 130)).sell(12, 150) == 540


def test_sold_shares_are_gone():
    shares = holding((10, 100), (5, 130))
    shares.sell(4, 120)
    assert shares.quantity == 11


def test_realised_adds_up():
    shares = holding((10, 100))
    shares.sell(2, 110)
    shares.sell(3, 120)
    assert shares.realised == 80


def test_more_than_held_is_refused():
    with pytest.raises(ValueError):
        holding((3, 100)).sell(4, 120)


def test_nothing_bought_is_refused():
    with pytest.raises(ValueError):
        Holding().buy(0, 100)


def test_unrealised():
    assert holding((10, 100), (5, 130)).unrealised(140) == 450
