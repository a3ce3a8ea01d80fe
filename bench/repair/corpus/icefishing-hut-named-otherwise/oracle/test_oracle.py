from icefishing.bus import Bus
from icefishing.day import run
from icefishing.stoves import Stoves


def test_heating_is_charged_to_its_hut():
    ledger = run([
        {"do": "open", "hut": "N1", "guests": 2},
        {"do": "heat", "hut": "N1", "litres": 8},
        {"do": "heat", "hut": "S2", "litres": 300},
        {"do": "close", "hut": "N1", "fish": 3},
    ])
    assert ledger.euros == {"N1": 46, "S2": 384}
    assert ledger.fish["N1"] == 3


def test_every_listener_is_told_as_the_table_says():
    bus, told = Bus(), []
    bus.subscribe("hut.heated", told.append)
    Stoves(bus, tank=5).heat("N1", 8)
    assert told[0]["hut_id"] == "N1" and told[0]["litres"] == 5
