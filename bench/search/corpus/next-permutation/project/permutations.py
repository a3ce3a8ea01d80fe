"""Arrangements in the order of the dictionary."""


def next_permutation(items):
    """The arrangement that follows; None after the last one."""
    items = list(items)
    pivot = len(items) - 2
    while pivot >= 0 and items[pivot] > items[pivot + 1]:
        pivot -= 1
    if pivot < 0:
        return None
    other = len(items) - 1
    while items[other] <= items[pivot]:
        other -= 1
    items[pivot], items[other] = items[other], items[pivot]
    items[pivot + 1 :] = reversed(items[pivot + 1 :])
    return items


def arrangements(items, most=10_000):
    """All different arrangements, at most so many."""
    found = []
    current = sorted(items)
    while current is not None and len(found) < most:
        found.append(current)
        current = next_permutation(current)
    return found


def rank(items):
    """How many arrangements come before this one."""
    return arrangements(items).index(list(items))
