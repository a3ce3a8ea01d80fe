"""Short codes for frequent letters."""

import heapq
from collections import Counter
from itertools import count


def tree_of(text):
    """A letter, or a pair of trees."""
    order = count()
    heap = [(amount, next(order), letter) for letter, amount in sorted(Counter(text).items())]
    heapq.heapify(heap)
    while len(heap) > 1:
        amount, _, left = heapq.heappop(heap)
        more, _, right = heapq.heappop(heap)
        heapq.heappush(heap, (amount + more, next(order), (left, right)))
    return heap[0][2]


def codes_of(text):
    if not text:
        return {}
    tree = tree_of(text)
    codes = {}
    waiting = [(tree, "")]
    while waiting:
        node, prefix = waiting.pop()
        if isinstance(node, str):
            codes[node] = prefix
        else:
            waiting.append((node[0], prefix + "0"))
            waiting.append((node[1], prefix + "1"))
    return codes


def encode(text, codes):
    return "".join(codes[letter] for letter in text)


def decode(bits, codes):
    letters = {code: letter for letter, code in codes.items()}
    text, pending = "", ""
    for bit in bits:
        pending += bit
        if pending in letters:
            text += letters[pending]
            pending = ""
    return text
