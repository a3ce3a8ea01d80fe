import argparse

from gamesaves import plugins
from gamesaves.store import Store


def main():
    parser = argparse.ArgumentParser(prog="gamesaves")
    commands = parser.add_subparsers(dest="command", required=True)
    prune = commands.add_parser("prune")
    prune.add_argument("--keep", type=int, default=5)
    args = parser.parse_args()

    gone = Store.load("saves.json").prune(args.keep)
    for entry in plugins.journal.entries:
        print(entry)
    print(f"{gone} gone, {plugins.quota.freed['bytes']} bytes freed")


if __name__ == "__main__":
    main()
