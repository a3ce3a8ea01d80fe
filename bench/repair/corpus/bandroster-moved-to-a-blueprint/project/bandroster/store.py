class Player:
    def __init__(self, number, name, instrument, away=False):
        self.number = number
        self.name = name
        self.instrument = instrument
        self.away = away


class Store:
    def __init__(self, players):
        self._players = {player.number: player for player in players}

    def all(self):
        return sorted(self._players.values(), key=lambda player: (player.instrument, player.name))

    def get(self, number):
        return self._players.get(number)

    def deputies(self, player):
        return [one for one in self.all() if one.instrument == player.instrument and not one.away and one is not player]
