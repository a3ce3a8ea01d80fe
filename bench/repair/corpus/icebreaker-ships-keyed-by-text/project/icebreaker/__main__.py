import sys
from pathlib import Path

from icebreaker.convoys import plans, read_convoys
from icebreaker.fleet import read_ships
from icebreaker.printing import sheet


def main(command, folder):
    if command != "plan":
        sys.exit(f"unknown command {command}")
    ships = read_ships(Path(folder) / "ships.csv")
    convoys = read_convoys(Path(folder) / "convoys.json")
    for plan in plans(convoys, ships):
        print(sheet(plan))


if __name__ == "__main__":
    main(*sys.argv[1:])
