"""Labels such as ``1-3, 7, 9-10`` for pages chosen in a print dialog."""


def label(first, last):
    return str(first) if first == last else f"{first}-{last}"


def compact(pages):
    """Ranges of consecutive pages, whatever the order the pages come in."""
    parts = []
    first = last = None
    for page in sorted(set(pages)):
        if first is None:
            first = last = page
        elif page == last + 1:
            last = page
        else:
            parts.append(label(first, last))
            first = last = page
    return ", ".join(parts)


def expand(text):
    pages = []
    for part in text.split(","):
        part = part.strip()
        if not part:
            continue
        first, _, last = part.partition("-")
        pages.extend(range(int(first), int(last or first) + 1))
    return pages
