import re

from handbook.contents import numbered
from handbook.source import Handbook

REFERENCE = re.compile(r"\[\[(\w+)\]\]")


def resolve(handbook: Handbook, text: str) -> str:
    numbers = {name: number for number, name, _ in numbered(handbook)}
    return REFERENCE.sub(lambda found: f"section {numbers.get(found[1], '?')}", text)
