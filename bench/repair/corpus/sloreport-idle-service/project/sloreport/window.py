class Window:
    """What was measured of one service."""

    def __init__(self, name, samples):
        self.name = name
        self.samples = list(samples)

    @property
    def total(self):
        return len(self.samples)

    @property
    def failed(self):
        return sum(1 for sample in self.samples if sample["status"] >= 500)

    def latency(self, percentile):
        """Milliseconds that this share of the requests stayed under; None without requests."""
        if not self.samples:
            return None
        ordered = sorted(sample["ms"] for sample in self.samples)
        return ordered[min(len(ordered) - 1, int(len(ordered) * percentile / 100))]

    def availability(self):
        return 1 - self.failed / self.total
