from typing import Optional

from herbgarden import config


def page_of(items, start: int = 0, count: Optional[int] = None):
    """A page of these, with where the next one starts; None on the last."""
    if count is None:
        count = config.PAGE
    if count > config.MAX_PAGE:
        count = config.MAX_PAGE
    end = start + count
    return {
        "items": items[start:end],
        "total": len(items),
        "next": end if end < len(items) else None,
    }
