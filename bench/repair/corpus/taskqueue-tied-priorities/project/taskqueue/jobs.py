import heapq


class JobQueue:
    """Jobs by priority, 1 before 2; those of the same priority in the order in which they came."""

    def __init__(self):
        self._heap = []

    def put(self, job):
        heapq.heappush(self._heap, (job["priority"], job))

    def take(self):
        """The most urgent job, None when there is nothing to do."""
        if not self._heap:
            return None
        return heapq.heappop(self._heap)[-1]

    def __len__(self):
        return len(self._heap)
