def initials(name):
    """First letters of the first and of the last part; one letter where there is one part."""
    parts = name.split()
    return "".join(part[0].upper() for part in (parts if len(parts) < 2 else [parts[0], parts[-1]]))


def sorting(name):
    """As the list of members is sorted: "Curie, Marie"; a single name is itself."""
    parts = name.split()
    return f"{parts[-1]}, {' '.join(parts[:-1])}" if parts[1] else parts[0]
