LEVELS = [("basic", 0), ("silver", 500), ("gold", 2000), ("platin", 10000)]


def level(member):
    reached = [name for name, least in LEVELS if member.points >= least]
    return reached[-1]


def next_level(member):
    """Name of the next level and the points that are missing; None at the top."""
    for name, least in LEVELS:
        if member.points < least:
            return name, least - member.points
    return None
