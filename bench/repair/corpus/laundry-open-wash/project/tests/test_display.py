from laundry import display

MACHINE = {"id": 7, "state": "free", "temperature": None, "litres": 3.14}


def test_line():
    assert display.line(MACHINE) == " 7  free         --     3.1 l"


def test_temperature():
    assert display.temperature({"temperature": 95}) == "95 °C"
    assert display.temperature({"temperature": 0}) == "0 °C"
