import argparse
from datetime import date

from vetcards.cards import card, headline
from vetcards.database import connect, seed
from vetcards.due import due_pets


def main(argv=None):
    parser = argparse.ArgumentParser(prog="vetcards")
    parser.add_argument("--day", type=date.fromisoformat, default=date.today())
    parser.add_argument("--list", action="store_true", help="only who is due")
    arguments = parser.parse_args(argv)
    sessions = connect()
    seed(sessions)
    pets = due_pets(sessions, arguments.day)
    if arguments.list:
        print("\n".join(headline(pet) for pet in pets))
    else:
        print("\n---\n".join(card(pet) for pet in pets))


if __name__ == "__main__":
    main()
