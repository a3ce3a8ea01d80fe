"""The k-th of some values without sorting all of them."""


def partition(values, low, high):
    """Moves smaller values before the middle one and the others behind it; returns its place."""
    middle = (low + high) // 2
    values[middle], values[high] = values[high], values[middle]
    pivot = values[low]
    place = low
    for index in range(low, high):
        if values[index] < pivot:
            values[index], values[place] = values[place], values[index]
            place += 1
    values[place], values[high] = values[high], values[place]
    return place


def kth_smallest(values, k):
    """The k-th smallest value, counted from 1."""
    if not 1 <= k <= len(values):
        raise ValueError("there is no such value")
    values = list(values)
    low, high = 0, len(values) - 1
    while True:
        place = partition(values, low, high)
        if place == k - 1:
            return values[place]
        if place < k - 1:
            low = place + 1
        else:
            high = place - 1


def kth_largest(values, k):
    return kth_smallest(values, len(values) - k + 1)


def smallest(values, count):
    """So many of the smallest values, in their order; all where there are not so many."""
    if count >= len(values):
        return list(values)
    if count == 0:
        return []
    limit = kth_smallest(values, count)
    spare = count - sum(value < limit for value in values)
    chosen = []
    for value in values:
        if value < limit:
            chosen.append(value)
        elif value == limit and spare:
            chosen.append(value)
            spare -= 1
    return chosen
