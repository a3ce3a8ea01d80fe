class Warden:
    """Opens and closes the huts."""

    def __init__(self, bus):
        self.bus = bus

    def open(self, hut, guests):
        self.bus.publish("hut.opened", {"hut_id": hut, "guests": guests})

    def close(self, hut, fish=0):
        self.bus.publish("hut.closed", {"hut_id": hut, "fish": fish})
