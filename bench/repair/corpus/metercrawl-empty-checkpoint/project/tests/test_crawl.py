import pytest

from metercrawl.crawl import Crawl
from metercrawl.state import State

PAGES = {
    None: {"meters": [{"id": "m-1"}, {"id": "m-2"}], "next": "p2"},
    "p2": {"meters": [{"id": "m-3"}], "next": None},
}


@pytest.fixture
def state(tmp_path):
    return State(tmp_path)


def test_all_pages(state):
    got = []
    assert Crawl(state, PAGES.get, got.append).run() == 3
    assert Crawl(state, PAGES.get, got.append).run() == 0
    assert [meter["id"] for meter in got] == ["m-1", "m-2", "m-3"]


def test_goes_on(state):
    state.save_cursor("p2")
    assert Crawl(state, PAGES.get, print).run() == 1


def test_damaged_list(tmp_path, state):
    (tmp_path / "seen.json").write_text("[")
    assert state.load_seen() == set()
