def group(words):
    groups = {}
    for word in words:
        key = "".join(word)
        groups.setdefault(key, []).append(word)
    return list(groups.values())
