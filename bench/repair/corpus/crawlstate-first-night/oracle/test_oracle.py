import json

import pytest

import nightly
from crawlstate.state import load_state


def test_the_first_night_and_the_second(tmp_path, capsys):
    pages = tmp_path / "docs.txt"
    pages.write_text("/\t1\n/a\t2\n")
    folder = tmp_path / "state"
    nightly.run(str(pages), str(folder))
    assert capsys.readouterr().out == "new /\nnew /a\n"
    assert json.loads((folder / "docs.json").read_text()) == {"/": "1", "/a": "2"}
    pages.write_text("/\t1\n/a\t3\n")
    nightly.run(str(pages), str(folder))
    assert capsys.readouterr().out == "changed /a\n"


def test_no_state_is_empty(tmp_path):
    assert load_state(str(tmp_path / "none.json")) == {}


def test_a_broken_state_is_not_taken_for_none(tmp_path):
    (tmp_path / "x.json").write_text("{")
    with pytest.raises(ValueError):
        load_state(str(tmp_path / "x.json"))
