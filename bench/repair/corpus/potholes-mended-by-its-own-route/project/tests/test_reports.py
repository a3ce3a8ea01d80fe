import sqlite3

import pytest

from potholes.database import SCHEMA
from potholes.reports import add_report, get_report, list_open, mark_mended


@pytest.fixture
def db():
    connection = sqlite3.connect(":memory:")
    connection.row_factory = sqlite3.Row
    connection.executescript(SCHEMA)
    return connection


def test_add(db):
    assert add_report(db, "Elm Street", "deep") == {"id": 1, "street": "Elm Street", "text": "deep", "state": "open"}
    assert get_report(db, 2) is None


def test_mended(db):
    add_report(db, "Elm Street", "deep")
    add_report(db, "Oak Street", "wide")
    assert mark_mended(db, 1, "north") is True
    assert mark_mended(db, 1, "south") is False
    assert [report["street"] for report in list_open(db)] == ["Oak Street"]
    assert get_report(db, 1)["state"] == "mended"
