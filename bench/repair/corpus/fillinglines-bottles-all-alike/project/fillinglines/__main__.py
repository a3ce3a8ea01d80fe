import sys

from fillinglines.report import render
from fillinglines.shift import read

if __name__ == "__main__":
    with open(sys.argv[1], encoding="ascii") as file:
        print(render(read(file)))
