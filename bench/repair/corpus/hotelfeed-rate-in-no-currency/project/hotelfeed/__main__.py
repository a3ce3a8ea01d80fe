import sys
from pathlib import Path

from hotelfeed.intake import take
from hotelfeed.report import report


def main(paths: list[str]) -> None:
    for path in map(Path, paths):
        with path.open(encoding="utf-8") as file:
            intake = take(file)
        print(f"{path.name}: {report(intake)}")


if __name__ == "__main__":
    main(sys.argv[1:])
