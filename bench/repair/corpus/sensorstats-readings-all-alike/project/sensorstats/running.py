from math import sqrt


class Running:
    """Mean and spread of numbers that are not kept."""

    def __init__(self):
        self.count = 0
        self._sum = 0.0
        self._squares = 0.0

    def add(self, value: float) -> None:
        self.count += 1
        self._sum += value
        self._squares += value * value

    @property
    def mean(self) -> float:
        return self._sum / self.count

    @property
    def spread(self) -> float:
        """The standard deviation."""
        mean = self.mean
        variance = self._squares / self.count - mean * mean
        return sqrt(variance)
