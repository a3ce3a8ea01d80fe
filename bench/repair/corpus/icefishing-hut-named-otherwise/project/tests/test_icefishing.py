from icefishing.bus import Bus
from icefishing.day import run
from icefishing.ledger import Ledger
from icefishing.stoves import Stoves


def test_day():
    ledger = run([{"do": "open", "hut": "N1", "guests": 2}, {"do": "close", "hut": "N1", "fish": 4}])
    assert ledger.euros == {"N1": 30}
    assert ledger.fish == {"N1": 4}


def test_ledger():
    ledger = Ledger(Bus())
    ledger.on_heated({"hut_id": "S2", "litres": 5})
    assert ledger.euros == {"S2": 10}


def test_tank():
    stoves = Stoves(Bus(), tank=10)
    stoves.heat("N1", 7)
    stoves.heat("N1", 7)
    assert stoves.tank == 0
