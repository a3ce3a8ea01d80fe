from buoys.line import Line
from buoys.night import main
from buoys.radio import Radio


def test_the_status_at_the_beginning():
    assert Radio().status() == "idle"


def test_the_line_is_opened_once():
    opened = []
    radio = Radio(lambda: opened.append(1) or Line())
    assert [radio.status(), radio.status()] == ["idle", "idle"]
    radio.light("a", True)
    assert radio.status() == "1 sent"
    assert opened == [1]


def test_nothing_is_opened_before_it_is_needed():
    opened = []
    Radio(lambda: opened.append(1) or Line())
    assert opened == []


def test_the_night(capsys):
    main()
    assert capsys.readouterr().out == "idle\n1 sent\n"
