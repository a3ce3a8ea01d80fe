import sys

from pinball.cli import run

if __name__ == "__main__":
    print(run(sys.argv[1:]))
