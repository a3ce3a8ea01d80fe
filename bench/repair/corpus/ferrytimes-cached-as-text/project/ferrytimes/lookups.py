import json

from ferrytimes import source


def line(cache, code):
    """A line's timetable; None where there is no such line."""
    key = f"line:{code}"
    kept = cache.get(key)
    if kept is not None:
        return kept
    found = source.line(code)
    if found is not None:
        cache.put(key, json.dumps(found))
    return found


def notices(cache):
    kept = cache.get("notices")
    if kept is not None:
        return json.loads(kept)
    found = source.notices()
    cache.put("notices", json.dumps(found))
    return found
