from bridgeopenings.openings import Opening, Passage


class Log:
    def __init__(self) -> None:
        self.openings: list[Opening] = []
        self.passages: list[Passage] = []

    def totals(self) -> dict[str, int]:
        minutes: dict[str, int] = {}
        for opening in self.openings:
            minutes[opening.bridge] = minutes.get(opening.bridge, 0) + opening.length
        return minutes
