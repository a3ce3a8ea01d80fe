import sys
from pathlib import Path

from fines.readers import READERS


def take_in(folder):
    """All fines of a folder, by file."""
    taken = {}
    for path in sorted(Path(folder).iterdir()):
        reader = READERS.get(path.suffix)
        if reader is None:
            continue
        with path.open(newline="") as lines:
            taken[path.name] = list(reader(lines))
    return taken


if __name__ == "__main__":
    for name, fines in take_in(sys.argv[1]).items():
        print(f"{name}: {len(fines)} fines, {sum(fine.cents for fine in fines) / 100:.2f}")
