from collections import Counter

from pinball.games import of_week


def champion(games, week, machine):
    """The best game on the machine. Every machine of the league is played each week."""
    played = [game for game in of_week(games, week) if game.machine == machine]
    return max(played, key=lambda game: game.score)


def table(games, week):
    """Players by their points: one for each machine on which they were the best."""
    points = Counter()
    for game in of_week(games, week):
        points[game.player] += 0
    for machine in {game.machine for game in of_week(games, week)}:
        points[champion(games, week, machine).player] += 1
    return sorted(points.items(), key=lambda one: (-one[1], one[0]))
