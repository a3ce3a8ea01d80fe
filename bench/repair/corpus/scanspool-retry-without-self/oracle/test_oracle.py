import subprocess
import sys

import pytest

from scanspool import tasks
from scanspool.archive import archived
from scanspool.spool import StillWritten
from scanspool.tasks import ingest, remove


@pytest.fixture(autouse=True)
def fresh():
    archived.clear()


@pytest.fixture
def reads(monkeypatch):
    """Makes a file readable at the given reading; tells how often it was read."""

    def prepare(good_at):
        asked = []

        def read(folder, name):
            asked.append(name)
            if len(asked) < good_at:
                raise StillWritten(name)
            return b"II*ok"

        monkeypatch.setattr(tasks, "read", read)
        return asked

    return prepare


def test_it_is_tried_again(reads):
    asked = reads(3)
    ingest.apply(args=("f", "x.tif"))
    assert asked == ["x.tif"] * 3
    assert archived == {"x.tif": 5}


def test_four_times_at_most(reads):
    asked = reads(99)
    result = ingest.apply(args=("f", "x.tif"))
    assert len(asked) == 5
    assert result.failed() and isinstance(result.result, StillWritten)
    assert archived == {}


def test_the_delay_stays():
    assert (ingest.max_retries, ingest.default_retry_delay) == (4, 30)
    assert ingest.name == "scanspool.tasks.ingest"


def test_the_call_stays(tmp_path):
    (tmp_path / "x.tif").write_bytes(b"II*abc")
    assert ingest.apply(kwargs={"folder": str(tmp_path), "name": "x.tif"}).get() == 6
    assert remove.apply(args=("x.tif",)).successful()
    assert archived == {}


def test_program():
    run = subprocess.run([sys.executable, "-m", "scanspool.replay", "spool"], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert run.stdout.strip() == "1 archived, 1 late"
    assert "NameError" not in run.stderr
