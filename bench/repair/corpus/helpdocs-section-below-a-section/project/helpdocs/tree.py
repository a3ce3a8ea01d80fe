"""The table of contents: sections in sections."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Iterator, Optional


@dataclass
class Section:
    slug: str
    title: str
    text: str = ""
    children: list[Section] = field(default_factory=list)


def walk(section: Section) -> Iterator[Section]:
    yield section
    for child in section.children:
        yield from walk(child)


def find(section: Section, slug: str) -> Optional[Section]:
    """The section of this slug, this one or one below it; None if there is none."""
    if section.slug == slug:
        return section
    for child in section.children:
        if child.slug == slug:
            return child
        if child.children:
            find(child, slug)
    return None


def parse(data: dict) -> Section:
    return Section(
        slug=data["slug"],
        title=data["title"],
        text=data.get("text", ""),
        children=[parse(child) for child in data.get("children", [])],
    )
