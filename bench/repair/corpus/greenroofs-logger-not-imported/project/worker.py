import logging
import sys

from greenroofs.spool import batches
from greenroofs.water import summary

logging.basicConfig(format="%(levelname)s %(name)s: %(message)s", level=logging.WARNING)


def main(folder):
    for name, readings in batches(folder):
        figures = summary(readings)
        print(f"{name}: {figures['roofs']} roofs, {figures['litres']} l held, {figures['left_out']} left out")


if __name__ == "__main__":
    main(sys.argv[1])
