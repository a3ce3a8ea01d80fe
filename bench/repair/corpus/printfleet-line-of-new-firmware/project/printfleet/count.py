from collections import Counter

from printfleet.parse import Job, UnknownLine, parse


def summarize(lines):
    """Pages of each user, toners that run low, and lines that nobody understands."""
    pages, low, unknown = Counter(), [], []
    for line in map(str.strip, lines):
        if not line:
            continue
        try:
            found = parse(line)
        except UnknownLine:
            unknown.append(line)
            continue
        if isinstance(found, Job):
            pages[found.user] += found.pages
        elif found.percent < 10:
            low.append(f"{found.printer} {found.colour}")
    return pages, low, unknown
