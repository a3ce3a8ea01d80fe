from laundry import display


def test_litres_that_are_not_known():
    assert display.litres({"litres": None}) == "--"
    assert display.line({"id": 3, "state": "washing", "temperature": 30, "litres": None}) == " 3  washing   30 °C        --"


def test_the_display(capsys):
    display.main("data/machines.json")
    assert capsys.readouterr().out.splitlines()[2] == " 3  washing   30 °C        --"


def test_the_others_are_as_they_were():
    assert display.litres({"litres": 0}) == "0.0 l"
    assert display.litres({"litres": 455}) == "455.0 l"
