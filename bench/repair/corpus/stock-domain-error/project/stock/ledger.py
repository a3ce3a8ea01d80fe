class LedgerError(Exception):
    """The books do not add up: somebody has to look at them."""


class Ledger:
    def __init__(self):
        self.entries = {"tea": [10, -3], "mug": [1, -4]}

    def level(self, sku: str) -> int:
        level = sum(self.entries.get(sku, []))
        if level < 0:
            raise LedgerError(f"{sku} is below zero: {level}")
        return level


ledger = Ledger()
