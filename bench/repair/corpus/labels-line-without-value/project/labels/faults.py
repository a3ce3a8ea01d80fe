from dataclasses import dataclass, field


@dataclass
class Faults:
    """What was wrong with a file, line by line; reading goes on."""

    lines: list = field(default_factory=list)

    def add(self, number, message):
        self.lines.append(f"line {number}: {message}")

    def __bool__(self):
        return bool(self.lines)
