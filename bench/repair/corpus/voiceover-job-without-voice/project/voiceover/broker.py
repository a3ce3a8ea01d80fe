import json
from collections import deque


class Broker:
    def __init__(self):
        self._jobs = deque()
        self.done = {}
        self.failed = {}

    def push(self, job):
        self._jobs.append(json.dumps(job))

    def pop(self):
        return json.loads(self._jobs.popleft()) if self._jobs else None
