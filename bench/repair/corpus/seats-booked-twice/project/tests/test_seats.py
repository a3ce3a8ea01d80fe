import pytest

from seats.booking import Taken, book, guest_of
from seats.database import connect


@pytest.fixture
def db():
    db = connect(":memory:")
    yield db
    db.close()


def test_book(db):
    assert book(db, "A1", "Ada") == "A1"
    assert guest_of(db, "A1") == "Ada"


def test_taken(db):
    book(db, "A1", "Ada")
    with pytest.raises(Taken):
        book(db, "A1", "Bo")
