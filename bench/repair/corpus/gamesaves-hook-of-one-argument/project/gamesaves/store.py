import json
from itertools import groupby

from gamesaves.hooks import fire


class Store:
    def __init__(self, saves):
        self.saves = list(saves)

    @classmethod
    def load(cls, path):
        with open(path) as file:
            return cls(json.load(file))

    def add(self, save):
        self.saves.append(save)
        fire("added", game=save["game"], slot=save["slot"])

    def prune(self, keep):
        """Leaves the newest ones of each game and answers how many went."""
        by_game = sorted(self.saves, key=lambda save: (save["game"], save["day"]))
        kept = []
        for _, saves in groupby(by_game, key=lambda save: save["game"]):
            saves = list(saves)
            for save in saves[:-keep]:
                fire("pruned", game=save["game"], slot=save["slot"], size=save["size"])
            kept += saves[-keep:]
        gone = len(self.saves) - len(kept)
        self.saves = kept
        fire("done", gone=gone)
        return gone
