"""Roads whose closing cuts a road network in two."""


def neighbours_of(roads):
    found = {}
    for number, (one, other) in enumerate(roads):
        found.setdefault(one, []).append((other, number))
        found.setdefault(other, []).append((one, number))
    return found


def critical(roads):
    """Numbers of the roads without which some places can no longer be reached."""
    neighbours = neighbours_of(roads)
    order, low, result = {}, {}, []

    def visit(place, arrived_by):
        order[place] = low[place] = len(order)
        for following, number in neighbours[place]:
            if number == arrived_by:
                continue
            if following in order:
                low[place] = min(low[place], order[following])
                continue
            visit(following, number)
            low[place] = min(low[place], low[following])
            if low[following] >= order[place]:
                result.append(number)

    for place in neighbours:
        if place not in order:
            visit(place, None)
    return sorted(result)


def is_robust(roads):
    return not critical(roads)
