from collections import Counter, defaultdict

from .parser import Delivery


class Stats:
    def __init__(self) -> None:
        self.statuses: Counter = Counter()
        self.relays: dict = defaultdict(Counter)
        self.slowest: Delivery | None = None

    def count(self, delivery: Delivery) -> None:
        self.statuses[delivery.status] += 1
        self.relays[delivery.relay or "(no relay)"][delivery.status] += 1
        if self.slowest is None or delivery.delay > self.slowest.delay:
            self.slowest = delivery

    def lines(self):
        total = sum(self.statuses.values())
        yield f"deliveries: {total}"
        for status in ("sent", "deferred", "bounced"):
            yield f"  {status}: {self.statuses[status]}"
        for relay, counted in sorted(self.relays.items()):
            yield f"{relay}: " + ", ".join(f"{n} {status}" for status, n in sorted(counted.items()))
        if self.slowest:
            yield f"slowest: {self.slowest.queue_id} to {self.slowest.domain}, {self.slowest.delay:.1f} s"
