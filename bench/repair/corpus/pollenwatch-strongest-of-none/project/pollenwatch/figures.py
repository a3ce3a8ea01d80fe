def total(grains):
    return sum(grains.values())


def average(grains):
    """Mean of the kinds; None where nothing was measured."""
    if not grains:
        return None
    return round(sum(grains.values()) / len(grains), 1)


def strongest(grains):
    return max(grains, key=grains.get)


def share(grains, kind):
    """Part of the kind in per cent; None where nothing was measured."""
    everything = total(grains)
    if everything == 0:
        return None
    return round(100 * grains.get(kind, 0) / everything)
