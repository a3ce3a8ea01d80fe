import pytest

from seedvault.store import ChangedMeanwhile, Store
from seedvault.web import create_app
from seedvault.withdrawals import withdraw


def test_withdraw():
    client = create_app().test_client()
    assert client.post("/lots/rye/withdrawals/200").json == {"left": 300}
    assert client.post("/lots/rye/withdrawals/400").status_code == 409


def test_others_are_faster():
    store = Store()
    busy = {"rounds": 2}

    def meanwhile(_):
        busy["rounds"] -= 1

    read = store.read
    store.read = lambda name: {**read(name), "version": 0 if busy["rounds"] else 1}
    assert withdraw(store, "rye", 100, meanwhile) == 400
    store.read = lambda name: {**read(name), "version": 0}
    with pytest.raises(ChangedMeanwhile):
        withdraw(store, "rye", 100, lambda _: None)
