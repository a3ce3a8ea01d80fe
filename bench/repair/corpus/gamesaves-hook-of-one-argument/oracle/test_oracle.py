import subprocess
import sys

import pytest

from gamesaves import hooks, plugins
from gamesaves.store import Store


def save(game, day):
    return {"game": game, "slot": day, "day": f"2026-01-0{day}", "size": 10 * day}


@pytest.fixture(autouse=True)
def fresh():
    plugins.journal.entries.clear()
    plugins.quota.freed.update(bytes=0, rounds=0)


def test_prune():
    store = Store([save("a", 3), save("a", 1), save("b", 1), save("a", 2)])
    assert store.prune(1) == 2
    assert store.saves == [save("a", 3), save("b", 1)]
    assert plugins.quota.freed == {"bytes": 30, "rounds": 1}
    assert plugins.journal.entries == ["pruned a/1", "pruned a/2"]


def test_hooks_get_the_event_and_what_it_is_about():
    heard = []
    hooks.on("added", "done")(lambda event, about: heard.append((event, about)))
    store = Store([])
    store.add(save("a", 1))
    store.prune(3)
    assert heard == [("added", {"game": "a", "slot": 1}), ("done", {"gone": 0})]
    assert plugins.quota.freed == {"bytes": 0, "rounds": 0}


def test_faults_of_a_hook_are_not_hidden():
    def bad(event, about):
        raise TypeError("of its own")

    hooks.on("pruned")(bad)
    try:
        with pytest.raises(TypeError, match="of its own"):
            Store([save("a", 1), save("a", 2)]).prune(1)
    finally:
        hooks._hooks["pruned"].remove(bad)


def test_program():
    run = subprocess.run([sys.executable, "-m", "gamesaves", "prune", "--keep", "2"], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert run.stdout.splitlines() == ["pruned hollow/1", "1 gone, 900 bytes freed"]
