import pytest

from brewery import batches
from brewery.board import lines
from brewery.status import Status


def row(status):
    return batches.from_row({"id": 1, "beer": "x", "status": status, "tank": None})


def test_old_names_are_read():
    assert row("done").status is Status.FINISHED
    assert row("mash").status is Status.BREWING


def test_the_board():
    assert list(lines(batches.read("data/batches.json"))) == [
        "  97 Porter   finished    -",
        " 118 Pale     fermenting  T3",
        " 121 Wheat    brewing     T1",
    ]


def test_what_nobody_wrote_is_still_refused():
    for status in ("?", "", None, "FINISHED"):
        with pytest.raises(ValueError):
            row(status)
    assert [one.value for one in Status] == ["brewing", "fermenting", "finished"]
