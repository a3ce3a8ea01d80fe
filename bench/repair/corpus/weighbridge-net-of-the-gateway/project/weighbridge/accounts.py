from collections import Counter


class Accounts:
    """Kilograms of each lorry, for the bill at the end of the month."""

    def __init__(self):
        self.kilograms = Counter()

    def book(self, message):
        self.kilograms[message["plate"]] += message.get("net", 0)
