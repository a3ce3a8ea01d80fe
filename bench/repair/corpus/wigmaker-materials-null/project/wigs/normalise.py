def article_of(item):
    """An article of ours from an item of a supplier's feed. Anything but the sku may be missing or null."""
    colours = [c.strip().lower() for c in item.get("colours") or []]
    return {
        "sku": item["sku"],
        "title": (item.get("title") or "").strip(),
        "colours": colours,
        "materials": materials_of(item),
        "length_cm": item.get("length_cm"),
    }


def materials_of(item):
    found = []
    for name in item.get("materials", []):
        name = name.strip().lower()
        if name and name not in found:
            found.append(name)
    return found
