def each(pot, winners):
    """What a winner gets, in cents."""
    return pot // len(winners)
