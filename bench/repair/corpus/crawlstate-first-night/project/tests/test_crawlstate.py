import json

import nightly
from crawlstate.compare import changes
from crawlstate.state import load_state, save_state


def test_changes():
    assert changes({"/": "1", "/a": "1", "/b": "1"}, {"/": "1", "/a": "2", "/c": "1"}) == [
        ("changed", "/a"),
        ("gone", "/b"),
        ("new", "/c"),
    ]


def test_state(tmp_path):
    path = str(tmp_path / "deep" / "docs.json")
    save_state(path, {"/": "1"})
    assert load_state(path) == {"/": "1"}


def test_run(tmp_path, capsys):
    (tmp_path / "docs.txt").write_text("/\t1\n/a\t2\n")
    (tmp_path / "docs.json").write_text(json.dumps({"/": "0"}))
    nightly.run(str(tmp_path / "docs.txt"), str(tmp_path))
    assert capsys.readouterr().out == "changed /\nnew /a\n"
