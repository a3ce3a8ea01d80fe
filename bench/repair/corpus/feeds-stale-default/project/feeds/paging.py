def pages(items, size=None):
    """Splits into pages of this many."""
    count = (len(items) + size - 1) // size
    return [items[number * size : (number + 1) * size] for number in range(count)]


def page_links(base, count):
    return [f"{base}?page={number}" for number in range(1, count + 1)]
