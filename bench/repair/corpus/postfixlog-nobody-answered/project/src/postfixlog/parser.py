import re
from dataclasses import dataclass
from typing import Optional

QUEUE = re.compile(r"postfix/(?:smtp|lmtp|local)\[\d+\]: (?P<id>[0-9A-F]+): to=<(?P<to>[^>]*)>")
RELAY = re.compile(r"relay=([\w.-]+)\[([0-9a-f.:]+)\]:(\d+)")
DELAY = re.compile(r"\bdelay=([\d.]+)")
STATUS = re.compile(r"status=(sent|bounced|deferred)")


@dataclass
class Delivery:
    queue_id: str
    to: str
    status: str
    relay: Optional[str] = None
    delay: float = 0.0

    @property
    def domain(self) -> str:
        return self.to.rpartition("@")[2].lower()


def parse(line: str) -> Optional[Delivery]:
    queue = QUEUE.search(line)
    if queue is None:
        return None
    status = STATUS.search(line)
    if status is None:
        return None
    delay = DELAY.search(line)
    return Delivery(
        queue_id=queue["id"],
        to=queue["to"],
        status=status.group(1),
        relay=RELAY.search(line).group(1).lower(),
        delay=float(delay.group(1)) if delay else 0.0,
    )
