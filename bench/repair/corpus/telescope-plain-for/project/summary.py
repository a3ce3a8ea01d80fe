from collections import Counter


async def exposure(frames):
    """Seconds of all frames together."""
    total = 0
    async for frame in frames:
        total += frame.seconds
    return total


async def by_filter(frames):
    """How many frames were taken through each filter."""
    counts = Counter()
    for frame in frames:
        counts[frame.filter] += 1
    return counts


def lines_of(counts):
    return [f"{band:>4} {count:5d}" for band, count in sorted(counts.items())]
