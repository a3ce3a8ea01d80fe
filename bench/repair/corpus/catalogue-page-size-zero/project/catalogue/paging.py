from dataclasses import dataclass
from math import ceil

from catalogue.errors import InvalidParameter


@dataclass(frozen=True)
class Page:
    number: int
    size: int


def page_from(number: int, size: int) -> Page:
    if number < 1:
        raise InvalidParameter("page", "must be at least 1")
    if size > 100:
        raise InvalidParameter("per_page", "must be at most 100")
    return Page(number, size)


def paginate(items: list, page: Page) -> dict:
    start = (page.number - 1) * page.size
    return {"items": items[start : start + page.size], "page": page.number, "pages": ceil(len(items) / page.size)}
