import argparse

from pinball import league
from pinball.games import load


def parser():
    parsed = argparse.ArgumentParser(prog="pinball")
    parsed.add_argument("--file", default="games.json")
    commands = parsed.add_subparsers(dest="command", required=True)
    table = commands.add_parser("table", help="all players of a week")
    table.add_argument("week", type=int)
    champion = commands.add_parser("champion", help="the best game of a week on a machine")
    champion.add_argument("week")
    champion.add_argument("--machine", required=True)
    return parsed


def run(argv):
    options = parser().parse_args(argv)
    games = load(options.file)
    if options.command == "table":
        return "\n".join(f"{player} {points}" for player, points in league.table(games, options.week))
    best = league.champion(games, options.week, options.machine)
    return f"{best.player} with {best.score:,}"
