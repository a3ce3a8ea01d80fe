import json
from dataclasses import dataclass, field


@dataclass
class Handbook:
    title: str
    chapters: list[tuple[str, str]] = field(default_factory=list)
    #: Titles by name, in the order in which they are printed.
    appendices: dict[str, str] = field(default_factory=dict)

    def title_of(self, name: str) -> str | None:
        return dict(self.chapters).get(name) or self.appendices.get(name)


def load(path: str) -> Handbook:
    with open(path, encoding="utf-8") as file:
        data = json.load(file)
    return Handbook(
        data["title"],
        [(name, title) for name, title in data.get("chapters", [])],
        data.get("appendices", {}),
    )
