from collections import OrderedDict


class BoundedCache:
    """Keeps the entries that were used last."""

    def __init__(self, size):
        if size < 1:
            raise ValueError("a cache needs room for one entry")
        self.size = size
        self._entries = OrderedDict()

    def get(self, key, default=None):
        if key not in self._entries:
            return default
        self._entries.move_to_end(key)
        return self._entries[key]

    def put(self, key, value):
        self._entries[key] = value
        self._entries.move_to_end(key)
        if len(self._entries) > self.size:
            self._entries.popitem()

    def __len__(self):
        return len(self._entries)
