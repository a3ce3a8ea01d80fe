from dataclasses import dataclass, field


@dataclass
class Outcome:
    added: int = 0
    duplicates: list[int] = field(default_factory=list)

    def __str__(self):
        text = f"{self.added} rings added"
        if self.duplicates:
            text += ", known already: line " + ", ".join(map(str, self.duplicates))
        return text
