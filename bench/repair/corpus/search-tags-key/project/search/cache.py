from search.index import scan

_results = {}
_suggestions = {}


def suggest(words):
    """Documents with all of the words as tags, whatever their order."""
    key = tuple(sorted(words))
    if key not in _suggestions:
        _suggestions[key] = scan(key, None)
    return _suggestions[key]


def find(tags, lang=None):
    """Documents with all of the tags; the order of tags does not matter."""
    if not tags:
        return []
    key = (tags, lang)
    if key not in _results:
        _results[key] = scan(tags, lang)
    return _results[key]
