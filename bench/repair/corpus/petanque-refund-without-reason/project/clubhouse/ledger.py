class Ledger:
    def __init__(self):
        self.entries = []

    def book(self, kind, cents, text=None):
        self.entries.append({"kind": kind, "cents": cents, "text": text})

    def balance(self):
        return sum(entry["cents"] for entry in self.entries)
