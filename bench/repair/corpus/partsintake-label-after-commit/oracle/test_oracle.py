import subprocess
import sys

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from partsintake.db import engine_of, transaction
from partsintake.labels import label
from partsintake.models import Part
from partsintake.stock import pieces, take_in


@pytest.fixture
def engine():
    return engine_of("sqlite://")


def test_the_part_can_be_read(engine):
    part = take_in(engine, "A-1", "Axle", 3)
    assert label(part) == "[00001] A-1 Axle - in stock: 3"
    assert label(take_in(engine, "A-1", "Axle", 4)) == "[00001] A-1 Axle - in stock: 7"
    assert label(take_in(engine, "B-1", "Bolt", 1)) == "[00002] B-1 Bolt - in stock: 1"


def test_it_is_kept(engine):
    take_in(engine, "A-1", "Axle", 3)
    with Session(engine) as session:
        assert session.scalars(select(Part.count)).all() == [3]
    assert pieces(engine) == 3


def test_work_that_fails_is_not_kept(engine):
    with pytest.raises(RuntimeError):
        with transaction(engine) as session:
            session.add(Part(number="X", name="x", count=1))
            raise RuntimeError
    assert pieces(engine) == 0


def test_program():
    run = subprocess.run(
        [sys.executable, "-m", "partsintake.intake", "delivery.csv"], capture_output=True, text=True
    )
    assert run.returncode == 0, run.stderr
    assert run.stdout.splitlines() == [
        "[00001] B-100 Bearing - in stock: 20",
        "[00002] S-220 Seal ring - in stock: 150",
        "[00001] B-100 Bearing - in stock: 25",
        "175 pieces",
    ]
