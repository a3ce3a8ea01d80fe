from collections import OrderedDict, defaultdict


class FrequencyCache:
    """Keeps so many entries; the least often used one leaves first, of equal ones the one unused for longest."""

    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError("a cache needs room for one entry")
        self.capacity = capacity
        self.values = {}
        self.uses = {}
        self.keys_by_uses = defaultdict(OrderedDict)
        self.least = 1

    def __len__(self):
        return len(self.values)

    def __contains__(self, key):
        return key in self.values

    def get(self, key, default=None):
        if key not in self.values:
            return default
        self._count_use(key)
        return self.values[key]

    def put(self, key, value):
        if key in self.values:
            self.values[key] = value
            self._count_use(key)
            return
        if len(self.values) == self.capacity:
            self._evict()
        self.values[key] = value
        self.uses[key] = 1
        self.keys_by_uses[1][key] = True

    def _evict(self):
        key, _ = self.keys_by_uses[self.least].popitem(last=False)
        del self.values[key], self.uses[key]

    def _count_use(self, key):
        uses = self.uses[key]
        del self.keys_by_uses[uses][key]
        if uses == self.least and not self.keys_by_uses[uses]:
            self.least += 1
        self.uses[key] = uses + 1
        self.keys_by_uses[uses + 1][key] = True
