def page_of(entries, page, size=10):
    """Entries of one page, pages counted from 1, with the number of all pages."""
    if page < 1 or size < 1:
        raise ValueError("pages and sizes begin with 1")
    start = page * size
    pages = (len(entries) + size - 1) // size
    return {"entries": entries[start : start + size], "page": page, "pages": pages}
