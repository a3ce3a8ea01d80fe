import json
from datetime import datetime, timedelta, timezone

from snapkeep import pruning
from snapkeep.__main__ import main
from snapkeep.index import Snapshot

NOW = datetime(2026, 2, 10, 12, tzinfo=timezone.utc)


def test_what_is_older_goes():
    ages = {"old": 31, "edge": 30, "young": 29}
    snapshots = [Snapshot(name, "db", NOW - timedelta(days=age)) for name, age in ages.items()]
    snapshots.append(Snapshot("pinned", "db", NOW - timedelta(days=400), pinned=True))
    assert [one.id for one in pruning.older_than(snapshots, 30, NOW)] == ["old"]
    assert pruning.older_than([], 30) == []


def test_the_option(tmp_path):
    path = tmp_path / "index.json"
    row = {"volume": "db", "pinned": False}
    today = datetime.now(timezone.utc).isoformat()
    path.write_text(json.dumps([{"id": "a", "taken": "2020-01-01T00:00:00+00:00", **row}, {"id": "b", "taken": today, **row}]))
    main(["--index", str(path), "prune", "--older-than", "7"])
    assert [left["id"] for left in json.loads(path.read_text())] == ["b"]
