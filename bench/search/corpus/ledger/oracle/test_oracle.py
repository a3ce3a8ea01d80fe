import pytest

from ledger import Ledger


def test_chain_of_transfers():
    ledger = Ledger()
    for name in "abc":
        ledger.open(name, 50)
    ledger.transfer("a", "b", 20)
    ledger.transfer("b", "c", 70)
    assert [ledger.accounts[name].balance for name in "abc"] == [30, 0, 120]
    assert ledger.accounts["a"].history == [("withdraw", 20)]
    assert ledger.accounts["b"].history == [("deposit", 20), ("withdraw", 70)]
    assert ledger.accounts["c"].history == [("deposit", 70)]
    for amount in (0, -5):
        with pytest.raises(ValueError):
            ledger.transfer("a", "b", amount)
