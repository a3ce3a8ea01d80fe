import pytest

from brewery import batches
from brewery.board import lines
from brewery.status import Status


def test_messages():
    batch = batches.from_message({"batch": 4, "beer": "Pale", "state": "done"})
    assert batch == batches.Batch(4, "Pale", Status.FINISHED, None)


def test_rows():
    batch = batches.from_row({"id": 4, "beer": "Pale", "status": "brewing", "tank": "T1"})
    assert list(lines([batch])) == ["   4 Pale     brewing     T1"]


def test_unknown():
    with pytest.raises(ValueError):
        batches.from_row({"id": 4, "beer": "Pale", "status": "?", "tank": None})
