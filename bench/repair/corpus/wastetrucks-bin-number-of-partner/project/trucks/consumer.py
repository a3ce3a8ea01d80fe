import logging
from collections import defaultdict

from trucks.messages import Departed, Emptied, parser

log = logging.getLogger(__name__)


class Consumer:
    def __init__(self, registry):
        self.registry = registry
        self.kilograms = defaultdict(float)
        self.out = set()

    def receive(self, body):
        """One message of the queue. It is not taken from the queue where this raises."""
        message = parser.validate_json(body)
        if isinstance(message, Emptied):
            self.kilograms[self.registry.address(message.bin)] += message.kg
        elif isinstance(message, Departed):
            self.out.add(message.truck)
        else:
            self.out.discard(message.truck)
        log.info("%s at %s", message.kind, message.at)
