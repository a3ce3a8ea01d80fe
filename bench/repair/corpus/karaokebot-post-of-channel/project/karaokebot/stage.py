from collections import deque


class Stage:
    def __init__(self):
        self._queue = deque()

    def enter(self, name, title):
        self._queue.append((name, title))
        return len(self._queue)

    def entries(self):
        return list(self._queue)

    def next(self):
        return self._queue.popleft() if self._queue else None

    def clear(self):
        self._queue.clear()
