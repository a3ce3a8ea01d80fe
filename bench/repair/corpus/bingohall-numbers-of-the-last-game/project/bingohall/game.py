from bingohall.drum import Drum


class Game:
    def __init__(self, name, cards, before=None):
        self.name = name
        self.cards = cards
        self.drum = Drum(before) if before else Drum()

    def play(self, numbers):
        """Draws until a card is full; its owner and the number, or None."""
        for number in numbers:
            self.drum.take(number)
            for card in self.cards:
                if card.is_full(self.drum.drawn):
                    return card.owner, number
        return None
