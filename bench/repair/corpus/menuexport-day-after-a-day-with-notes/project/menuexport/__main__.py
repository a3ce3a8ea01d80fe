import json
import sys
from pathlib import Path

from menuexport.write import write_day


def main(source, target):
    week = json.loads(Path(source).read_text(encoding="utf-8"))
    folder = Path(target)
    folder.mkdir(exist_ok=True)
    for day, dishes in week.items():
        with (folder / f"{day}.csv").open("w", encoding="utf-8", newline="") as file:
            write_day(file, dishes)
        print(f"{day}: {len(dishes)} dishes")


if __name__ == "__main__":
    main(*sys.argv[1:])
