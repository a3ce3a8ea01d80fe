import math


class Window:
    """Mean and spread of what went by, in one pass."""

    def __init__(self):
        self.count = 0
        self.total = 0.0
        self.squares = 0.0

    def add(self, value):
        self.count += 1
        self.total += value
        self.squares += value * value

    @property
    def mean(self):
        return self.total / self.count

    @property
    def variance(self):
        return self.squares / self.count - self.mean**2

    @property
    def deviation(self):
        return math.sqrt(self.variance)


def energy(window):
    # The difference may be a hair below nothing.
    return math.log10(1 + max(window.variance, 0.0))
