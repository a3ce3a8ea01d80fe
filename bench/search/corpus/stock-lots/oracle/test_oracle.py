import pytest

from holding import Holding

LOTS = [(3, 10), (1, 25), (4, 17)]


@pytest.mark.parametrize("first", range(0, 9))
@pytest.mark.parametrize("price", [5, 17, 40])
def test_two_sales(first, price):
    single = [lot_price for quantity, lot_price in LOTS for _ in range(quantity)]
    for second in range(0, 9 - first):
        shares = Holding()
        for quantity, lot_price in LOTS:
            shares.buy(quantity, lot_price)
        assert shares.sell(first, price) == sum(price - bought for bought in single[:first])
        assert shares.sell(second, price + 1) == sum(price + 1 - bought for bought in single[first : first + second])
        rest = single[first + second :]
        assert shares.quantity == len(rest)
        assert shares.cost == sum(rest)
        assert shares.unrealised(30) == sum(30 - bought for bought in rest)
        assert shares.realised == sum(price - b for b in single[:first]) + sum(price + 1 - b for b in single[first : first + second])


def test_sold_out():
    shares = Holding()
    shares.buy(2, 10)
    shares.sell(2, 11)
    assert shares.lots == []
    with pytest.raises(ValueError):
        shares.sell(1, 11)
    shares.buy(1, 20)
    assert shares.sell(1, 21) == 1


@pytest.mark.parametrize("quantity", [0, -1])
def test_refused(quantity):
    with pytest.raises(ValueError):
        Holding().buy(quantity, 5)
