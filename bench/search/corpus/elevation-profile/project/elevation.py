"""What the heights along a walk say about it, in metres."""


def extremes(heights):
    """Lowest and highest point of a walk."""
    if not heights:
        raise ValueError("a walk has at least one point")
    lowest = highest = 0
    for height in heights:
        if height < lowest:
            lowest = height
        if height > highest:
            highest = height
    return lowest, highest


def climbed(heights, noise=0):
    """Metres up and metres down; changes up to the noise are not counted until they add up."""
    up = down = 0
    reference = heights[0]
    for height in heights[1:]:
        change = height - reference
        if abs(change) <= noise:
            continue
        if change > 0:
            up += change
        else:
            down -= change
        reference = height
    return up, down


def steepest(heights, distance):
    """The steepest rise between neighbouring points in per cent, with so many metres between them."""
    rises = [after - before for before, after in zip(heights, heights[1:])]
    return max((100 * rise / distance for rise in rises), default=0)


def summary(heights, distance):
    lowest, highest = extremes(heights)
    up, down = climbed(heights)
    length = distance * (len(heights) - 1)
    return f"{length} m, {lowest} to {highest} m, {up} m up, {down} m down"
