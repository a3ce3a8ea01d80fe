from pydantic import BaseModel


class ZineIn(BaseModel):
    title: str
    pages: int
    tags: list[str] = []


class ZinePatch(BaseModel):
    """Fields that are not sent stay as they are."""

    title: str | None = None
    pages: int | None = None
    tags: list[str] | None = None


class Zine(BaseModel):
    id: int
    title: str
    pages: int
    tags: list[str]
