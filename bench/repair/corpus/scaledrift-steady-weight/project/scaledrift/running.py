import math


class Running:
    """Mean and spread of numbers of which none is kept."""

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
        return self.total / self.count if self.count else 0.0

    @property
    def deviation(self):
        """Standard deviation of all numbers so far."""
        if self.count < 2:
            return 0.0
        return math.sqrt(self.squares / self.count - self.mean**2)
