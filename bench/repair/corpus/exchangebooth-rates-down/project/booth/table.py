class Table:
    def __init__(self):
        self.rates = {}

    def set(self, code, rate):
        self.rates[code.upper()] = float(rate)

    def lines(self):
        return [f"{code} {rate:.4f}" for code, rate in sorted(self.rates.items())]
