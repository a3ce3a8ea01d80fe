SYNDICATES = {"dockers": {"members": ["ana", "joe"], "shares": 12}, "choir": {"members": ["joe"], "shares": 4}}


def of(member):
    return sorted(name for name, one in SYNDICATES.items() if member in one["members"])
