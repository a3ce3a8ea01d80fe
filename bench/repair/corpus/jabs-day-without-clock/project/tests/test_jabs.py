from datetime import datetime, timezone

from fastapi.testclient import TestClient

from jabs.api import app
from jabs.stamps import read_stamp, write_stamp


def test_offset():
    assert read_stamp("2026-03-02T10:00:00+01:00") == datetime(2026, 3, 2, 9, tzinfo=timezone.utc)


def test_day():
    assert write_stamp(read_stamp("2026-03-02")) == "2026-03-02T00:00Z"


def test_next():
    client = TestClient(app)
    client.post("/patients/a/bookings", params={"at": "2031-05-05T08:30:00+00:00"})
    assert client.get("/patients/a/next").json() == {"at": "2031-05-05T08:30Z", "second": "2031-06-02T08:30Z"}
    assert client.get("/patients/b/next").status_code == 404
    assert client.post("/patients/b/bookings", params={"at": "soon"}).status_code == 422
