import json
import sys

from audit.lines import left, moved, position, summary


def replay(moves):
    lines, last = [], None
    for move in moves:
        to = position(move["to"])
        if to is None:
            lines.append(left(move["by"], move["what"]))
        else:
            lines.append(moved(move["by"], move["what"], to))
            last = to
    return [*lines, summary(last)]


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as file:
        print("\n".join(replay(json.load(file))))
