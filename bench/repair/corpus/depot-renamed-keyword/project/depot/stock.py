"""What lies in the depot."""


class Stock:
    def __init__(self, levels=None):
        self.levels = dict(levels or {})
        self.log = []

    def move(self, article, quantity, reason="order"):
        """Adds (or with a negative quantity takes) and notes why."""
        level = self.levels.get(article, 0) + quantity
        if level < 0:
            raise ValueError(f"not enough of {article}")
        self.levels[article] = level
        self.log.append((article, quantity, reason))
        return level
