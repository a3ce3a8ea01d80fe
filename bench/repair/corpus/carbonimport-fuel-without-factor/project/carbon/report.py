from dataclasses import dataclass, field


@dataclass
class Report:
    entries: list = field(default_factory=list)
    rejected: list = field(default_factory=list)

    def accept(self, site, day, kilograms):
        self.entries.append((site, day, kilograms))

    def reject(self, number, reason):
        """Keeps the number of a line that somebody has to look at."""
        self.rejected.append((number, reason))

    @property
    def total(self):
        return round(sum(kilograms for _, _, kilograms in self.entries), 2)

    def __str__(self):
        lines = [f"{len(self.entries)} deliveries, {self.total} kg"]
        lines += [f"line {number}: {reason}" for number, reason in self.rejected]
        return "\n".join(lines)
