from buoys.line import Line
from buoys.radio import Radio


def test_light():
    line = Line()
    radio = Radio(lambda: line)
    radio.light("a", True)
    radio.flash("b", 2)
    assert line.written == ["a on", "b flash", "b flash"]
    assert radio.status() == "3 sent"


def test_opened_once():
    opened = []
    radio = Radio(lambda: opened.append(1) or Line())
    radio.light("a", True)
    radio.light("a", False)
    assert opened == [1]
