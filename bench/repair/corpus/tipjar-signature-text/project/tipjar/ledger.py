class Ledger:
    def __init__(self):
        self.tips = []

    def add(self, name, cents):
        self.tips.append((name, cents))

    @property
    def total(self):
        return sum(cents for _, cents in self.tips)
