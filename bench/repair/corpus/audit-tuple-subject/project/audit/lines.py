def position(to):
    """Row and place of a shelf as a pair, None where something left the house."""
    return None if to is None else tuple(to)


def moved(by, what, to):
    return "%s moved %s to %s" % (by, what, to)


def left(by, what):
    return "%s took %s out" % (by, what)


def summary(to):
    return "last place: %s" % to
