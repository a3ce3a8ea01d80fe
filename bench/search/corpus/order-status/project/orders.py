"""The life of an order."""

NEXT = {
    "new": {"paid", "cancelled"},
    "paid": {"packed"},
    "packed": {"shipped"},
    "shipped": {"delivered", "returned"},
    "delivered": {"returned"},
    "returned": {"refunded"},
    "cancelled": set(),
    "refunded": set(),
}


class NotAllowed(Exception):
    pass


class Order:
    def __init__(self, number):
        self.number = number
        self.status = "new"
        self.log = []

    def can(self, status):
        return status in NEXT[self.status]

    def move(self, status):
        if status not in NEXT:
            raise ValueError(f"unknown status: {status}")
        if not self.can(status):
            raise NotAllowed(f"order {self.number} is {self.status} and cannot become {status}")
        self.log.append((self.status, status))
        self.status = status

    @property
    def is_closed(self):
        return not NEXT[self.status]


def reachable(status):
    """All that an order can still become."""
    found = set()
    waiting = [status]
    while waiting:
        for following in NEXT[waiting.pop()]:
            if following not in found:
                found.add(following)
                waiting.append(following)
    return found
