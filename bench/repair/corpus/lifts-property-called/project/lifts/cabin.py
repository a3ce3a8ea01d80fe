class Cabin:
    def __init__(self, id, floor=0, riders=()):
        self.id = id
        self.floor = floor
        self.riders = list(riders)
        self.limit = 630

    @property
    def load(self):
        """Kilograms on board."""
        return sum(self.riders)

    @property
    def is_full(self):
        return self.load >= self.limit * 0.9

    def enter(self, kilos):
        if self.load() + kilos > self.limit:
            return False
        self.riders.append(kilos)
        return True

    def status(self):
        return {'id': self.id, 'floor': self.floor, 'load': self.load, 'full': self.is_full}
