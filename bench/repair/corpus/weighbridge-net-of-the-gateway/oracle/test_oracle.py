from weighbridge.bus import Bus
from weighbridge.display import Display
from weighbridge.pipeline import wire


def test_all_readers_know_what_was_weighed():
    bus, seen = Bus(), []
    gateway, display, accounts = wire(bus)
    bus.subscribe("weighing", seen.append)
    gateway.line("WB1;HB-KN 77;18640;7420")
    gateway.line("WB2;OL-X 1;9000;6000")
    assert display.text == "OL-X 1  3.00 t"
    assert accounts.kilograms == {"HB-KN 77": 11220, "OL-X 1": 3000}
    # The README names it.
    assert [message["net"] for message in seen] == [11220, 3000]


def test_documented_messages():
    display = Display()
    display.show({"scale": "WB1", "plate": "A", "gross": 3000, "tare": 1000, "net": 2000})
    assert display.text == "A  2.00 t"
