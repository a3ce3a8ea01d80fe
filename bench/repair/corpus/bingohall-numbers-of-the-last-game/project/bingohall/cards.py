class Card:
    def __init__(self, owner, numbers):
        self.owner = owner
        self.numbers = frozenset(numbers)

    def is_full(self, drawn):
        return self.numbers <= set(drawn)
