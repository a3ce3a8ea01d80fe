from collections import Counter


def count_sizes(teams):
    """How many shirts of each size are to be ordered."""
    sizes = Counter()
    for team in teams:
        for member in team.members:
            sizes[member.get("size") or "L"] += 1
    return sizes


def order_lines(sizes):
    known = ["XS", "S", "M", "L", "XL", "XXL"]
    return [f"{size}: {sizes[size]}" for size in known if sizes[size]]
