import json
import sys

from stonemason.pieces import Piece
from stonemason.rates import UnknownStone


def quote(order):
    lines, total = [], 0
    for given in order["pieces"]:
        piece = Piece(**given)
        try:
            price = piece.price()
        except UnknownStone as error:
            lines.append(f"{error}: price on request")
            continue
        lines.append(f"{piece.stone} {piece.width_cm}x{piece.height_cm}: {price}")
        total += price
    return lines + [f"total {total}"]


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        print("\n".join(quote(json.load(file))))


if __name__ == "__main__":
    main()
