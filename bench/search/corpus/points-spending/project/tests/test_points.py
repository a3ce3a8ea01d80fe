import pytest

from points import NotEnough, Wallet


@pytest.fixture
def wallet():
    wallet = Wallet()
    wallet.earn(50, expires=20)
    wallet.earn(30, expires=10)
    return wallet


def test_balance(wallet):
    assert wallet.balance(5) == 80


def test_expired_points_do_not_count(wallet):
    assert wallet.balance(11) == 50


def test_pay_takes_the_oldest(wallet):
    wallet.pay(40, 5)
    assert wallet.balance(11) == 40


def test_not_enough(wallet):
    with pytest.raises(NotEnough):
        wallet.pay(60, 15)


def test_preview(wallet):
    assert wallet.preview(20, 5) == {20: 50, 10: 10}


def test_preview_spends_nothing(wallet):
    wallet.preview(70, 5)
    assert wallet.balance(5) == 80


def test_preview_of_everything(wallet):
    assert wallet.preview(80, 5) == {}
