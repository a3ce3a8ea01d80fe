from partsintake.db import engine_of
from partsintake.labels import label
from partsintake.models import Part
from partsintake.stock import pieces, take_in


def test_take_in():
    engine = engine_of("sqlite://")
    take_in(engine, "A-1", "Axle", 3)
    take_in(engine, "A-1", "Axle", 4)
    take_in(engine, "B-1", "Bolt", 1)
    assert pieces(engine) == 8


def test_label():
    assert label(Part(id=7, number="A-1", name="Axle", count=3)) == "[00007] A-1 Axle - in stock: 3"
