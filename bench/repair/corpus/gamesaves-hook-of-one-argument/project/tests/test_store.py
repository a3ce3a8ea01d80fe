from gamesaves import plugins
from gamesaves.store import Store


def save(game, day):
    return {"game": game, "slot": day, "day": f"2026-01-0{day}", "size": 10}


def test_nothing_to_prune():
    store = Store([save("a", 1), save("a", 2)])
    assert store.prune(5) == 0
    assert len(store.saves) == 2


def test_add_is_noted():
    plugins.journal.entries.clear()
    Store([]).add(save("a", 1))
    assert plugins.journal.entries == ["added a/1"]
