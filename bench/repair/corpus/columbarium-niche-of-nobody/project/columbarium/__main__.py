import sys

from columbarium.db import open_session
from columbarium.listing import wall_listing
from columbarium.renewals import renewals


def main(argv):
    command, argument = argv
    with open_session("data/niches.json") as session:
        if command == "renewals":
            lines = renewals(session, int(argument))
        elif command == "wall":
            lines = wall_listing(session, argument)
        else:
            raise SystemExit(f"unknown command: {command}")
    print("\n".join(lines))


if __name__ == "__main__":
    main(sys.argv[1:])
