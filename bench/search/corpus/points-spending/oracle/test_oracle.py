import pytest

from points import NotEnough, Wallet


def filled():
    wallet = Wallet()
    for points, expires in [(10, 9), (20, 3), (5, 6), (40, 12)]:
        wallet.earn(points, expires)
    return wallet


@pytest.mark.parametrize("day", [1, 3, 4, 9, 10, 12, 13])
@pytest.mark.parametrize("points", [0, 1, 20, 23, 40, 75])
def test_preview_and_payment_agree(day, points):
    wallet = filled()
    before = wallet.balance(day)
    if points > before:
        with pytest.raises(NotEnough):
            wallet.preview(points, day)
        with pytest.raises(NotEnough):
            wallet.pay(points, day)
        assert wallet.balance(day) == before
        return
    left = wallet.preview(points, day)
    assert wallet.preview(points, day) == left
    assert wallet.balance(day) == before
    wallet.pay(points, day)
    assert {lot.expires: lot.points for lot in wallet.valid(day) if lot.points} == left
    assert wallet.balance(day) == before - points == sum(left.values())


def test_order():
    wallet = filled()
    wallet.pay(27, 1)
    assert [lot.points for lot in wallet.lots] == [8, 0, 0, 40]
