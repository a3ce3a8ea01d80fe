from trebuchets.ballistics import reach, speed
from trebuchets.engine import Engine, drop
from trebuchets.load import engine_of
from trebuchets.table import rows

ENGINE = Engine("x", short=1.0, long=4.0, counterweight=1000, stone=20)


def test_speed():
    assert round(speed(ENGINE), 1) == 30.4
    assert round(reach(ENGINE)) == 94
    assert drop(1, 4) == 3


def test_rows():
    assert list(rows([ENGINE]))[0].split() == ["x", "30.4", "m/s", "94", "m"]


def test_load():
    made = engine_of({"name": "x", "arm": {"short": 1, "long": 4}, "counterweight": 7, "stone": 7})
    assert (made.name, made.short, made.long) == ("x", 1, 4)
