import sys
from pathlib import Path

from changelogtool.parse import parse_line
from changelogtool.render import render


def main(argv):
    if len(argv) != 1:
        print("usage: changelogtool HISTORY", file=sys.stderr)
        return 2
    lines = Path(argv[0]).read_text(encoding="utf-8").splitlines()
    commits = [parse_line(line) for line in lines if line.strip()]
    print(render(commits))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
