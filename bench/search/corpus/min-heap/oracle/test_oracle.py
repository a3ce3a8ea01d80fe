import itertools
import random

import pytest

from heap import MinHeap, smallest


@pytest.mark.parametrize("size", range(0, 7))
def test_every_order(size):
    for entries in itertools.permutations(range(size)):
        assert smallest(entries, size) == sorted(entries)


@pytest.mark.parametrize("seed", range(20))
def test_mixed_use(seed):
    source = random.Random(seed)
    heap, model = MinHeap(), []
    for _ in range(200):
        if model and source.random() < 0.45:
            model.sort()
            assert heap.peek() == model[0]
            assert heap.pop() == model.pop(0)
        else:
            entry = source.randint(0, 30)
            heap.push(entry)
            model.append(entry)
        assert len(heap) == len(model)
