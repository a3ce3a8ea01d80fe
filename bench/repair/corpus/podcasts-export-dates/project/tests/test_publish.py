import datetime as dt
import json

import pytest

from podcasts import encoding, publish
from podcasts.episodes import EPISODES


def test_index(tmp_path):
    publish.write_index(tmp_path, EPISODES)
    assert json.loads((tmp_path / "index.json").read_text())[0] == {"number": 1, "title": "Salt", "aired": "2026-01-09"}


def test_dumps():
    assert encoding.dumps(dt.date(2026, 1, 1)) == '"2026-01-01"'
    with pytest.raises(TypeError):
        encoding.dumps(object())
