"""Neighbours of calls: the same with one value of the same kind in another size."""

import copy

MOST_PER_VALUE = 9

# Values that the function itself speaks of: where it decides, those next to them matter most.
spoken = {"numbers": [], "texts": []}


def neighbours(calls, most, is_method):
    """Calls that differ from a given one in one place, spread over calls and places; each with the place of that one."""
    rows = []
    for positional, keywords in calls:
        row = []
        first = 1 if is_method else 0
        for index in range(first, len(positional)):
            for other in variants(positional[index]):
                changed = copy_of((positional, keywords))
                if changed is None:
                    break
                changed[0][index] = other
                row.append(changed)
        for name in keywords:
            for other in variants(keywords[name]):
                changed = copy_of((positional, keywords))
                if changed is None:
                    break
                changed[1][name] = other
                row.append(changed)
        rows.append(row)
    found = []
    turn = 0
    while len(found) < most and any(turn < len(row) for row in rows):
        for place, row in enumerate(rows):
            if turn < len(row) and len(found) < most:
                found.append((row[turn], place))
        turn += 1
    return found


def copy_of(call):
    try:
        return copy.deepcopy(call)
    except Exception:
        return None


def variants(value, depth=0):
    """Other values of the same kind, the nearest first."""
    if isinstance(value, bool):
        return [not value]
    if isinstance(value, int):
        return distinct([value + 1, value - 1] + spoken["numbers"] + [0, 1, value * 2, 2, -value, value + 7], value)
    if isinstance(value, float):
        return distinct([value + 1.0, value - 1.0, 0.0, value * 2, value / 2], value)
    if isinstance(value, str):
        near = [value[:-1], value + value[:1], "", value[1:]]
        return distinct(near + spoken["texts"] + [value[::-1], value.upper(), value * 2], value)
    if isinstance(value, bytes):
        return distinct([value[:-1], b"", value[::-1], value * 2], value)
    if isinstance(value, (list, tuple)):
        return sequence(value, depth)
    if isinstance(value, dict):
        return mapping(value, depth)
    if isinstance(value, (set, frozenset)):
        ordered = sorted(value, key=repr)
        return [type(value)(ordered[:-1]), type(value)()] if value else []
    return []


def sequence(value, depth):
    kind = type(value)
    if kind not in (list, tuple):
        return []
    parts = list(value)
    found = [parts[:-1], [], parts[1:], parts[::-1], parts + parts[:1], parts[:1]]
    if depth < 3:
        for index in spread(len(parts)):
            for other in variants(parts[index], depth + 1)[:3]:
                found.append(parts[:index] + [other] + parts[index + 1 :])
    return distinct([kind(one) for one in found], value)[: MOST_PER_VALUE * 2]


def mapping(value, depth):
    if type(value) is not dict:
        return []
    keys = list(value)
    found = [{}] if keys else []
    for index in spread(len(keys)):
        found.append({key: value[key] for key in keys if key != keys[index]})
        if depth < 3:
            for other in variants(value[keys[index]], depth + 1)[:3]:
                found.append({**value, keys[index]: other})
    return distinct(found, value)[: MOST_PER_VALUE * 2]


def spread(count):
    """The first, the last and some in between."""
    return sorted({0, count - 1, count // 2, count // 4, 3 * count // 4} & set(range(count)))


def distinct(values, original):
    seen = {repr(original)}
    found = []
    for value in values:
        text = repr(value)
        if text not in seen:
            seen.add(text)
            found.append(value)
    return found
