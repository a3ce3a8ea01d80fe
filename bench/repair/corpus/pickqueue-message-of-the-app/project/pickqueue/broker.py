import json
from collections import deque


class Broker:
    """Holds messages as text, as the real one does."""

    def __init__(self):
        self._messages = deque()

    def publish(self, message):
        self._messages.append(json.dumps(message))

    def __iter__(self):
        while self._messages:
            yield json.loads(self._messages.popleft())
