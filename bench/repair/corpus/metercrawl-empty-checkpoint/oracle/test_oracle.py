import pytest

from metercrawl.crawl import Crawl
from metercrawl.state import State

PAGES = {
    None: {"meters": [{"id": "m-1"}, {"id": "m-2"}], "next": "p2"},
    "p2": {"meters": [{"id": "m-3"}], "next": None},
}


@pytest.mark.parametrize("text", ["", '{"after": "p', "\0\0\0"])
def test_a_damaged_cursor_leads_to_the_first_page(tmp_path, text):
    state, got = State(tmp_path), []
    state.save_seen({"m-1"})
    (tmp_path / "cursor.json").write_text(text)
    assert state.load_cursor() is None
    assert Crawl(state, PAGES.get, got.append).run() == 2
    assert [meter["id"] for meter in got] == ["m-2", "m-3"]


def test_a_whole_one_is_followed(tmp_path):
    state, got = State(tmp_path), []
    assert state.load_cursor() is None
    state.save_cursor("p2")
    assert state.load_cursor() == "p2"
    assert Crawl(state, PAGES.get, got.append).run() == 1


def test_what_was_handed_on_is_kept(tmp_path):
    state = State(tmp_path)
    state.save_seen({"m-9"})
    (tmp_path / "cursor.json").write_text("")
    state.load_cursor()
    assert state.load_seen() == {"m-9"}
