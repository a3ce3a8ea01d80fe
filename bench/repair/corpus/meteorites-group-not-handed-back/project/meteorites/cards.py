from meteorites.groups import group_of

WIDTH = 34


def card(find):
    """Three lines: name and year, group, mass."""
    head = f"{find.name} ({find.found})"
    group = group_of(find).capitalize()
    return "\n".join([head.ljust(WIDTH, "."), group, weight(find.mass), ""])


def weight(grams):
    if grams >= 1000:
        return f"{grams / 1000:.2f} kg"
    return f"{grams:.0f} g"
