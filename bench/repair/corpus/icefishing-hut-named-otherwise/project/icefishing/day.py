import json
import sys

from icefishing.bus import Bus
from icefishing.ledger import Ledger
from icefishing.stoves import Stoves
from icefishing.warden import Warden


def run(entries):
    bus = Bus()
    ledger, warden, stoves = Ledger(bus), Warden(bus), Stoves(bus)
    for entry in entries:
        if entry["do"] == "open":
            warden.open(entry["hut"], entry["guests"])
        elif entry["do"] == "heat":
            stoves.heat(entry["hut"], entry["litres"])
        else:
            warden.close(entry["hut"], entry.get("fish", 0))
    return ledger


if __name__ == "__main__":
    with open(sys.argv[1]) as file:
        ledger = run(json.load(file))
    for hut in sorted(ledger.euros):
        print(f"{hut}: {ledger.euros[hut]} EUR, {ledger.fish[hut]} fish")
