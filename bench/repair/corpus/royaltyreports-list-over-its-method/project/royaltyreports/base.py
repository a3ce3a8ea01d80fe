from abc import ABC, abstractmethod


class Report(ABC):
    """A headline and its lines. What a kind of report has to say, it says in `lines`."""

    title = "Report"

    def __init__(self, sales):
        self.sales = sales

    @abstractmethod
    def lines(self):
        """Texts, one for each line."""

    def render(self):
        lines = list(self.lines())
        head = f"{self.title} ({len(lines)})"
        return "\n".join([head, "=" * len(head), *lines])
