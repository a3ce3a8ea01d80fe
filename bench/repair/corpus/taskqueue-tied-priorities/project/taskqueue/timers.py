import heapq
from itertools import count


class Timers:
    """What is to be done at which second; of those at the same second, the first that was added."""

    def __init__(self):
        self._heap = []
        self._order = count()

    def at(self, second, action):
        heapq.heappush(self._heap, (second, next(self._order), action))

    def due(self, second):
        while self._heap and self._heap[0][0] <= second:
            yield heapq.heappop(self._heap)[-1]
