from weighbridge.accounts import Accounts
from weighbridge.bus import Bus
from weighbridge.display import Display
from weighbridge.gateway import Gateway

MESSAGE = {"scale": "WB1", "plate": "HB-KN 77", "gross": 18640, "tare": 7420, "net": 11220}


def test_gateway():
    bus, seen = Bus(), []
    bus.subscribe("weighing", seen.append)
    Gateway(bus).line("WB1; HB-KN 77;18640;7420\n")
    assert (seen[0]["plate"], seen[0]["gross"], seen[0]["tare"]) == ("HB-KN 77", 18640, 7420)


def test_display():
    display = Display()
    display.show(MESSAGE)
    assert display.text == "HB-KN 77  11.22 t"


def test_accounts():
    accounts = Accounts()
    accounts.book(MESSAGE)
    accounts.book(MESSAGE)
    assert accounts.kilograms == {"HB-KN 77": 22440}
