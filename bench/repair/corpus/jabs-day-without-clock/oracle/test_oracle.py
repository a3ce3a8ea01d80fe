from datetime import datetime, timezone

import pytest
from fastapi.testclient import TestClient

from jabs.api import app
from jabs.book import Book
from jabs.stamps import read_stamp


def test_a_day_is_utc():
    assert read_stamp("2026-03-02") == datetime(2026, 3, 2, tzinfo=timezone.utc)


def test_days_and_times_together():
    book = Book()
    for text in ["2026-03-02", "2026-03-01T23:59:00+00:00", "2026-03-01"]:
        book.add("p", text)
    assert book.next_of("p", datetime(2026, 3, 1, 12, tzinfo=timezone.utc)).hour == 23
    assert book.next_of("p", datetime(2026, 3, 2, tzinfo=timezone.utc)) == datetime(2026, 3, 2, tzinfo=timezone.utc)


def test_the_route():
    client = TestClient(app, raise_server_exceptions=False)
    client.post("/patients/z/bookings", params={"at": "2026-03-02"})
    answer = client.get("/patients/z/next", params={"at": "2026-03-01T09:00:00+00:00"})
    assert answer.json() == {"at": "2026-03-02T00:00Z", "second": "2026-03-30T00:00Z"}


def test_the_rest():
    with pytest.raises(ValueError):
        read_stamp("2026-13-45")
    assert read_stamp("2026-03-02T10:00:00+01:00").hour == 9
