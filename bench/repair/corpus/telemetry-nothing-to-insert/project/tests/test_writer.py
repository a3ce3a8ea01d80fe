from telemetry.flush import flush
from telemetry.writer import Writer


def test_flush():
    writer = Writer()
    assert flush({"metrics": [], "events": [{"kind": "up", "at": 5}]}, writer) == {"metrics": 0, "events": 1}
    assert writer.db.execute("select * from events").fetchall() == [("up", 5, None)]
