import json
import sys

from crew.bonus import bonus, days_off


def lines(crew):
    return [f"{one['name']:<8}{bonus(one):>6} EUR {days_off(one):>3} d" for one in crew]


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as file:
        print("\n".join(lines(json.load(file))))
