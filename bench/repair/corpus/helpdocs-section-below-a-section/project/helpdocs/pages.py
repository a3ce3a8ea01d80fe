from helpdocs.tree import Section, find, walk


def slugs(root: Section) -> set[str]:
    return {section.slug for section in walk(root)}


def page(root: Section, slug: str) -> dict:
    """What a page shows; the slug is one of the root's."""
    section = find(root, slug)
    return {
        "title": section.title,
        "text": section.text,
        "below": [{"slug": child.slug, "title": child.title} for child in section.children],
    }


def search(root: Section, words: str) -> list[dict]:
    wanted = words.lower().split()
    return [
        {"slug": section.slug, "title": section.title}
        for section in walk(root)
        if all(word in f"{section.title} {section.text}".lower() for word in wanted)
    ]
