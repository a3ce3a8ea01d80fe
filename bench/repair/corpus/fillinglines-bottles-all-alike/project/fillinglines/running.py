import math


class Running:
    """Mean and deviation of numbers that come one by one."""

    def __init__(self):
        self.count = 0
        self._sum = 0.0
        self._squares = 0.0

    def add(self, value):
        self.count += 1
        self._sum += value
        self._squares += value * value

    def merge(self, other):
        self.count += other.count
        self._sum += other._sum
        self._squares += other._squares

    @property
    def mean(self):
        return self._sum / self.count

    @property
    def deviation(self):
        """Of all values, not of a sample."""
        variance = self._squares / self.count - self.mean**2
        return math.sqrt(variance)
