from imagesweep.versions import parse


def newest_first(tags):
    return sorted(tags, key=parse, reverse=True)


def removable(repositories, keep, in_use=()):
    """What may go, as names with tags: by repository, the newest of each first."""
    gone = []
    for name in sorted(repositories):
        for tag in newest_first(repositories[name])[keep:]:
            image = f"{name}:{tag}"
            if image not in in_use:
                gone.append(image)
    return gone
