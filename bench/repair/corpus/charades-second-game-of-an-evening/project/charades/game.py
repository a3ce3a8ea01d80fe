import random


class Game:
    ROUNDS = 3

    def __init__(self, deck, seed=None):
        self.random = random.Random(seed)
        self.deck = deck
        self.played = []

    def draw(self):
        self.random.shuffle(self.deck)
        word = self.deck.pop()
        self.played.append(word)
        return word

    def play(self):
        for _ in range(self.ROUNDS):
            self.draw()
        return self.played
