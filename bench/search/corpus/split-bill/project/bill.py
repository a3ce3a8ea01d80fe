def split(cents, people):
    """Shares that differ by one cent at most, the larger ones first."""
    if people < 1:
        raise ValueError("nobody pays")
    share = cents // people
    left = cents // people
    return [share + 1 if at < left else share for at in range(people)]
