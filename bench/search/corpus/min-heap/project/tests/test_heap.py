import pytest

from heap import MinHeap, smallest


def test_empty():
    with pytest.raises(IndexError):
        MinHeap().pop()


def test_one_entry():
    heap = MinHeap([4])
    assert heap.pop() == 4
    assert len(heap) == 0


def test_peek():
    assert MinHeap([3, 1, 2]).peek() == 1


def test_two_entries():
    assert smallest([2, 1], 2) == [1, 2]


def test_fewer_than_asked():
    assert smallest([5], 3) == [5]


def test_sorted_entries():
    assert smallest(range(1, 4), 3) == [1, 2, 3]


def test_many_entries():
    assert smallest([9, 4, 7, 1, 8, 2, 6], 4) == [1, 2, 4, 6]


def test_push_after_pop():
    heap = MinHeap([5, 9])
    heap.pop()
    heap.push(3)
    assert heap.peek() == 3
