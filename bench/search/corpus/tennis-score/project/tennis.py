NAMES = ["love", "fifteen", "thirty", "forty", "advantage"]
FORTY = 3
ADVANTAGE = 4


class Game:
    """One game of tennis between a server and a receiver."""

    def __init__(self, server, receiver):
        self.server = server
        self.receiver = receiver
        self.points = {server: 0, receiver: 0}
        self.winner = None

    def point(self, player):
        if self.winner is not None:
            raise ValueError("the game is over")
        other = self.receiver if player == self.server else self.server
        mine, theirs = self.points[player], self.points[other]
        if mine == ADVANTAGE or (mine == FORTY and theirs < FORTY):
            self.winner = player
        else:
            self.points[player] += 1

    def score(self):
        if self.winner is not None:
            return f"game {self.winner}"
        served, received = self.points[self.server], self.points[self.receiver]
        if served == received:
            return "deuce" if served >= FORTY else f"{NAMES[served]} all"
        if ADVANTAGE in (served, received):
            return f"advantage {self.server if served > received else self.receiver}"
        return f"{NAMES[served]} {NAMES[received]}"


def play(server, receiver, points):
    """The score after each point; points are the names of those who made them."""
    game = Game(server, receiver)
    scores = []
    for player in points:
        game.point(player)
        scores.append(game.score())
    return scores
