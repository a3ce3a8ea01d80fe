from invoicing.rates import rate_for


class Invoice:
    def __init__(self, number, country):
        self.number = number
        self.country = country
        self.items = []

    def add(self, name, kind, net):
        self.items.append((name, kind, net))
        return self

    def gross(self):
        total = 0.0
        for _name, kind, net in self.items:
            rate = rate_for(self.country, kind)
            total += net * (1 + rate.percent / 100)
        return round(total, 2)
