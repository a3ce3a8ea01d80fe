def page_count(items, size):
    return (items + size - 1) // size


def page(items, number, size):
    """Pages are numbered from one."""
    start = (number - 1) * size
    return items[start:start + size]
