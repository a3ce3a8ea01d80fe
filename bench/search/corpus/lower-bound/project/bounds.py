def first_at_least(values, wanted):
    """Index of the first of sorted values that is not less than the wanted one; their number where there is none."""
    low, high = 0, len(values)
    while low < high:
        middle = (low + high) // 2
        if values[middle] < wanted:
            low = middle + 1
        else:
            high = middle - 1
    return low


def count_below(values, wanted):
    return first_at_least(values, wanted)
