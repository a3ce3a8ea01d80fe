from collections.abc import Sequence
from typing import TypeVar

from seedcatalog.models import Page

T = TypeVar("T")


def paginate(items: Sequence[T], page: int = 1, size: int = 20) -> Page[T]:
    start = (page - 1) * size
    pages = -(-len(items) // size)
    return Page(items=items[start : start + size], total=len(items), page=page, pages=pages)
