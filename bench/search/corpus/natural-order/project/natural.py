"""File names in the order in which people expect them."""

import re

NUMBER = re.compile(r"(\d)")


def key_of(name):
    """Texts and numbers of a name in turns; the first and the last are texts."""
    parts = NUMBER.split(name.casefold())
    return [int(part) if at % 2 else part for at, part in enumerate(parts)]


def in_order(names):
    return sorted(names, key=lambda name: (key_of(name), name))


def next_name(names, stem):
    """A name with the stem and one number more than the highest there is."""
    taken = [key_of(name) for name in names]
    numbers = [key[1] for key in taken if len(key) > 1 and key[0] == stem.casefold()]
    return f"{stem}{max(numbers, default=0) + 1}"
