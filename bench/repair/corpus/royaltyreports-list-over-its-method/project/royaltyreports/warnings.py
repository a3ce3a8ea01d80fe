from royaltyreports.base import Report


class Warnings(Report):
    title = "Please check"

    def __init__(self, sales):
        super().__init__(sales)
        self.lines = []
        for sale in sales:
            self.check(sale)

    def check(self, sale):
        if not sale["copies"]:
            self.lines.append(f"{sale['title']}: nothing sold")
        if not sale["cents"]:
            self.lines.append(f"{sale['title']}: no royalty agreed on")
        if not sale["paid"]:
            self.lines.append(f"{sale['title']}: not paid out")

    def lines(self):
        return sorted(self.lines)
