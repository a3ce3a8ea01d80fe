def merge(intervals):
    """Joins intervals that overlap or touch; the answer is sorted."""
    merged = []
    for start, end in sorted(intervals):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return merged


def covered(intervals):
    return sum(end - start for start, end in merge(intervals))
