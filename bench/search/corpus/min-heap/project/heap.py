"""A priority queue in a list."""


class MinHeap:
    def __init__(self, entries=()):
        self.items = []
        for entry in entries:
            self.push(entry)

    def __len__(self):
        return len(self.items)

    def push(self, entry):
        self.items.append(entry)
        at = len(self.items) - 1
        while at > 0:
            parent = (at - 1) // 2
            if self.items[parent] <= self.items[at]:
                break
            self.items[parent], self.items[at] = self.items[at], self.items[parent]
            at = parent

    def peek(self):
        return self.items[0]

    def pop(self):
        if not self.items:
            raise IndexError("the heap is empty")
        smallest = self.items[0]
        last = self.items.pop()
        if self.items:
            self.items[0] = last
            self.sink(0)
        return smallest

    def sink(self, at):
        while True:
            least = at
            for child in (2 * at + 1, 2 * at + 2):
                if child < len(self.items) and self.items[child] < self.items[at]:
                    least = child
            if least == at:
                return
            self.items[least], self.items[at] = self.items[at], self.items[least]
            at = least


def smallest(entries, count):
    heap = MinHeap(entries)
    return [heap.pop() for _ in range(min(count, len(heap)))]
