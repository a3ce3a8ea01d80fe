import sys

from handbook.contents import contents
from handbook.source import load

if __name__ == "__main__":
    print(contents(load(sys.argv[1])))
