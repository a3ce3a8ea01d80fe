from telemetry.flush import flush
from telemetry.writer import Writer


def test_no_events():
    writer = Writer()
    assert flush({"metrics": [{"name": "cpu", "value": 3}], "events": []}, writer) == {"metrics": 1, "events": 0}
    assert writer.db.execute("select count(*) from events").fetchone() == (0,)
    assert writer.db.execute("select * from metrics").fetchall() == [("cpu", 3.0)]
    assert writer.events([{"kind": "a", "at": 1}, {"kind": "b", "at": 2, "detail": "x"}]) == 2
    assert writer.db.execute("select * from events").fetchall() == [("a", 1, None), ("b", 2, "x")]
