from itertools import count

from app.schemas import Zine, ZineIn, ZinePatch

_ids = count(1)
_zines: dict[int, Zine] = {}


def clean(tags: list[str]) -> list[str]:
    return sorted({tag.strip().lower() for tag in tags if tag.strip()})


def create(data: ZineIn) -> Zine:
    zine = Zine(id=next(_ids), title=data.title, pages=data.pages, tags=clean(data.tags))
    _zines[zine.id] = zine
    return zine


def get(zine_id: int) -> Zine | None:
    return _zines.get(zine_id)


def with_tag(tag: str) -> list[Zine]:
    return [zine for zine in _zines.values() if tag.lower() in zine.tags]


def update(zine: Zine, data: ZinePatch) -> Zine:
    if data.title is not None:
        zine.title = data.title
    if data.pages is not None:
        zine.pages = data.pages
    zine.tags = clean(data.tags)
    return zine
