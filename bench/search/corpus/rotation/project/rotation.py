def rotate(items, steps):
    """The items moved to the right by `steps`, those that fall off the end come first."""
    if not items:
        return []
    steps = steps % (len(items) + 1)
    return items[-steps:] + items[:-steps] if steps else list(items)
