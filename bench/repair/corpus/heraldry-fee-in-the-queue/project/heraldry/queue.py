import json
from collections import deque


class Queue:
    """Messages for the painters, oldest first; a real one hands them to the broker as text."""

    def __init__(self):
        self._messages = deque()

    def publish(self, topic, body):
        self._messages.append((topic, json.dumps(body)))

    def take(self):
        topic, text = self._messages.popleft()
        return topic, json.loads(text)

    def __len__(self):
        return len(self._messages)
