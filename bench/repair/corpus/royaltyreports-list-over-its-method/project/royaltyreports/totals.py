from collections import Counter

from royaltyreports.base import Report


class Totals(Report):
    title = "Royalties"

    def __init__(self, sales):
        super().__init__(sales)
        self.totals = Counter()
        for sale in sales:
            self.totals[sale["author"]] += sale["copies"] * sale["cents"]

    def lines(self):
        for author, cents in sorted(self.totals.items()):
            yield f"{author:<12}{cents / 100:>10.2f}"
