import sqlite3

import pytest

from orders.migrations import migrate
from orders.queries import totals


@pytest.fixture
def db():
    db = sqlite3.connect(":memory:")
    migrate(db)
    yield db
    db.close()


def test_totals(db):
    db.execute("insert into orders (customer, cents, discount) values ('a', 100, 10), ('a', 50, 0), ('b', 7, 7)")
    assert totals(db) == {"a": 140, "b": 0}


def test_migrated_once(db):
    assert migrate(db) == 0
