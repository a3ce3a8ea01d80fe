from typing import Generic, TypeVar

from pydantic import BaseModel

T = TypeVar("T")


class Variety(BaseModel):
    id: int
    name: str
    species: str
    days: int


class Page(BaseModel, Generic[T]):
    items: list[T]
    total: int
    page: int
    pages: int
