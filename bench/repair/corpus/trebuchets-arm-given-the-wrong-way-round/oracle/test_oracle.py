from trebuchets.ballistics import speed
from trebuchets.engine import Engine
from trebuchets.load import engine_of, load
from trebuchets.table import rows


def test_engines_are_read_as_they_are_written():
    given = {"name": "x", "arm": {"short": 1.0, "long": 4.0}, "counterweight": 1000, "stone": 20}
    assert engine_of(given) == Engine("x", short=1.0, long=4.0, counterweight=1000, stone=20)
    assert [engine.stone for engine in load("engines.json")] == [90, 60]


def test_the_table():
    table = [row.split() for row in rows(load("engines.json"))]
    assert [row[:-4] for row in table] == [["Bad", "Neighbour"], ["Warwolf"]]
    assert [row[-2] for row in table] == ["190", "167"]


def test_the_formula_is_as_before():
    assert round(speed(Engine("x", short=1.0, long=4.0, counterweight=1000, stone=20)), 1) == 30.4
