class Registry:
    def __init__(self):
        self._open = {}
        self.closed = []

    def touch(self, key, at):
        self._open[key] = at

    def close(self, key):
        del self._open[key]
        self.closed.append(key)

    def idle(self, at, limit):
        return [key for key, seen in self._open.items() if at - seen > limit]

    def sweep(self, at, limit):
        """Closes what has been idle for longer than the limit; how many."""
        count = 0
        for key, seen in self._open.items():
            if at - seen > limit:
                self.close(key)
                count += 1
        return count

    def __len__(self):
        return len(self._open)
