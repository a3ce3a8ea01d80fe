"""Choosing a representation by the Accept header of a request."""


def parse(header):
    """Pairs of (media type, quality), in the order of the header."""
    found = []
    for part in header.split(","):
        media, *parameters = [piece.strip() for piece in part.split(";")]
        if not media:
            continue
        quality = 0.0
        for parameter in parameters:
            name, _, value = parameter.partition("=")
            if name.strip().lower() == "q":
                quality = float(value)
        found.append((media.lower(), quality))
    return found


def specificity(media):
    if media == "*/*":
        return 0
    return 1 if media.endswith("/*") else 2


def matches(wanted, offered):
    if wanted == "*/*" or wanted == offered:
        return True
    return wanted.endswith("/*") and offered.startswith(wanted[:-1])


def quality_of(offered, accepted):
    """The quality of the most specific entry that matches."""
    fitting = [(specificity(media), quality) for media, quality in accepted if matches(media, offered)]
    return max(fitting)[1] if fitting else 0.0


def choose(header, offers):
    """The best of the offers, the earlier one of equals; None where nothing is acceptable."""
    accepted = parse(header) or [("*/*", 1.0)]
    best, best_quality = None, 0.0
    for offered in offers:
        quality = quality_of(offered, accepted)
        if quality > best_quality:
            best, best_quality = offered, quality
    return best
