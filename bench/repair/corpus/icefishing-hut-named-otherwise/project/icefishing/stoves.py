class Stoves:
    """Brings oil to the stoves of the huts."""

    def __init__(self, bus, tank=200):
        self.bus = bus
        self.tank = tank

    def heat(self, hut, litres):
        litres = min(litres, self.tank)
        self.tank -= litres
        self.bus.publish("hut.heated", {"hut": hut, "litres": litres})
