import json

import pytest

from mailroom.fetch import fetch
from mailroom.state import START, State


def test_the_first_run_starts_from_nothing(tmp_path):
    path = tmp_path / "var" / "state.json"
    assert fetch(path) == ["bill", "invitation"]
    assert json.loads(path.read_text()) == {"last_id": 5, "fetched": 2}
    assert fetch(path) == ["reminder"]
    assert json.loads(path.read_text()) == {"last_id": 9, "fetched": 3}
    assert START == {"last_id": 0, "fetched": 0}


def test_a_damaged_state_is_still_told_of(tmp_path):
    path = tmp_path / "state.json"
    path.write_text("{")
    with pytest.raises(ValueError):
        State(path).load()
    with pytest.raises(ValueError):
        fetch(path)
    assert path.read_text() == "{"
