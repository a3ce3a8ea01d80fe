import logging
from collections import defaultdict

log = logging.getLogger(__name__)


class Bus:
    def __init__(self):
        self._listeners = defaultdict(list)

    def subscribe(self, topic, listener):
        self._listeners[topic].append(listener)

    def publish(self, topic, message):
        """Hands a message to all listeners; one that fails does not keep it from the others."""
        for listener in self._listeners[topic]:
            try:
                listener(dict(message))
            except Exception:
                log.exception("a listener of %s failed", topic)
