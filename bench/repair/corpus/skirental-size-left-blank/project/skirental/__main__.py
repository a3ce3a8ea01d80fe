import sys

from skirental.inventory import summary
from skirental.sheet import read

if __name__ == "__main__":
    for line in summary(read(sys.argv[1])):
        print(line)
