import json
from datetime import datetime, timezone

from snapkeep import pruning
from snapkeep.__main__ import main
from snapkeep.index import Snapshot


def taken(day):
    return datetime(2026, 1, day, tzinfo=timezone.utc)


def test_all_but_the_newest():
    snapshots = [Snapshot("a", "db", taken(1)), Snapshot("b", "db", taken(2)), Snapshot("c", "web", taken(1))]
    assert [one.id for one in pruning.all_but(snapshots, 1)] == ["a"]
    assert pruning.all_but([Snapshot("a", "db", taken(1), pinned=True)], 0) == []


def test_command(tmp_path, capsys):
    path = tmp_path / "index.json"
    path.write_text(json.dumps([{"id": "a", "volume": "db", "taken": "2026-01-01T00:00:00+00:00", "pinned": False}]))
    main(["--index", str(path), "list"])
    assert capsys.readouterr().out.startswith("a db 2026-01-01")
    main(["--index", str(path), "prune", "--keep", "0"])
    assert json.loads(path.read_text()) == []
