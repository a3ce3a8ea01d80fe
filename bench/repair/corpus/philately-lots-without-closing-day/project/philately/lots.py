from philately.models import Lot


class Lots:
    def __init__(self):
        self._lots: dict[int, Lot] = {}

    def put(self, lot: Lot) -> None:
        self._lots[lot.number] = lot

    def open(self) -> list[Lot]:
        """What can be bid for, those that close first at the top."""
        found = [lot for lot in self._lots.values() if not lot.sold]
        return sorted(found, key=lambda lot: lot.closes)

    def highest(self) -> dict[int, int | None]:
        return {lot.number: max(lot.bids, default=None) for lot in self._lots.values()}
