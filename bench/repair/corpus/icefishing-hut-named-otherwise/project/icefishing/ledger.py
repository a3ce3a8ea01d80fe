from collections import Counter


class Ledger:
    """What each hut has cost and caught."""

    GUEST, LITRE = 15, 2

    def __init__(self, bus):
        self.euros = Counter()
        self.fish = Counter()
        bus.subscribe("hut.opened", self.on_opened)
        bus.subscribe("hut.heated", self.on_heated)
        bus.subscribe("hut.closed", self.on_closed)

    def on_opened(self, event):
        self.euros[event["hut_id"]] += self.GUEST * event["guests"]

    def on_heated(self, event):
        self.euros[event["hut_id"]] += self.LITRE * event["litres"]

    def on_closed(self, event):
        self.fish[event["hut_id"]] += event["fish"]
