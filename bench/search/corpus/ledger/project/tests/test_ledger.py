import pytest

from ledger import Ledger


@pytest.fixture
def ledger():
    ledger = Ledger()
    ledger.open("ann", 100)
    ledger.open("bob")
    return ledger


def test_transfer_moves_money(ledger):
    ledger.transfer("ann", "bob", 30)
    assert ledger.accounts["ann"].balance == 70
    assert ledger.accounts["bob"].balance == 30


def test_total_stays(ledger):
    ledger.transfer("ann", "bob", 30)
    assert ledger.total() == 100


def test_overdraft(ledger):
    with pytest.raises(ValueError):
        ledger.transfer("ann", "bob", 500)
    assert ledger.accounts["ann"].balance == 100


def test_history(ledger):
    ledger.accounts["ann"].deposit(5)
    assert ledger.accounts["ann"].history == [("deposit", 5)]
