import pytest

from wallets.store import StaleVersion, Wallets


def test_versions():
    wallets = Wallets()
    wallets.open(1, 100)
    wallets.write(1, 50, 1)
    assert wallets.read(1) == (50, 2)
    with pytest.raises(StaleVersion):
        wallets.write(1, 0, 1)
