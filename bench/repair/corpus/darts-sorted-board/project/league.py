from dataclasses import dataclass, field


@dataclass
class Player:
    name: str
    points: int = 0
    legs: int = 0


@dataclass
class League:
    players: list[Player] = field(default_factory=list)

    def by_name(self):
        return sorted(self.players, key=lambda player: player.name)

    def by_points(self):
        """Players, best first; of equal points, who won more legs."""
        ranked = list(self.players)
        return ranked.sort(key=lambda player: (player.points, player.legs), reverse=True)

    def record(self, name, points, legs):
        for player in self.players:
            if player.name == name:
                player.points += points
                player.legs += legs
                return player
        player = Player(name, points, legs)
        self.players.append(player)
        return player


LEAGUES = {
    "tuesday": League([Player("Sade", 12, 30), Player("Kim", 15, 28), Player("Ole", 12, 33), Player("Abu", 3, 9)]),
    "new": League(),
}
