import json

from mailroom.fetch import fetch
from mailroom.settings import settings


def test_fetch(tmp_path):
    path = tmp_path / "state.json"
    path.write_text('{"last_id": 3}')
    assert fetch(path) == ["invitation", "reminder"]
    assert json.loads(path.read_text()) == {"last_id": 9, "fetched": 2}
    assert fetch(path) == []


def test_settings(tmp_path):
    assert settings(tmp_path / "none.json")["limit"] == 2
