from dataclasses import dataclass, field

from hangman import words


@dataclass
class Game:
    word: str
    lives: int = 7
    tried: set = field(default_factory=set)

    def guess(self, letter):
        """Tells whether the letter is in the word; one life less if not."""
        self.tried.add(letter)
        if letter in self.word:
            return True
        self.lives -= 1
        return False

    @property
    def won(self):
        return set(self.word) <= self.tried

    @property
    def lost(self):
        return self.lives <= 0

    def __str__(self):
        shown = " ".join(letter if letter in self.tried else "_" for letter in self.word)
        return f"{shown}   ({self.lives} lives)"


class Games:
    """One game a chat at most."""

    def __init__(self):
        self._games = {}

    def start(self, chat, word=None):
        self._games[chat] = Game(word or words.pick())
        return self._games[chat]

    def of(self, chat):
        return self._games.get(chat)

    def end(self, chat):
        self._games.pop(chat, None)
