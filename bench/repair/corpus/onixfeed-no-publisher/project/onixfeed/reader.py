"""Reads the publishers' feed. Only isbn and title are sure to be there."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from onixfeed.model import Book


def text(node: ET.Element, path: str) -> str | None:
    found = node.find(path)
    if found is None or found.text is None:
        return None
    return found.text.strip() or None


def number(node: ET.Element, path: str) -> int | None:
    value = text(node, path)
    return int(value) if value else None


def book(product: ET.Element) -> Book:
    return Book(
        isbn=product.find("isbn").text.replace("-", ""),
        title=product.find("title").text,
        subtitle=text(product, "subtitle"),
        publisher=product.find("publisher/name").text,
        pages=number(product, "pages"),
    )


def read(path: str) -> list[Book]:
    return [book(product) for product in ET.parse(path).getroot().iter("product")]
