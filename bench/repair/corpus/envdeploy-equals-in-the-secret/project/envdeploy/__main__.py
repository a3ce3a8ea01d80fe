import sys

from envdeploy.diff import compare
from envdeploy.envfile import read_env
from envdeploy.masks import masked


def main(argv):
    if len(argv) != 4 or argv[1] != "plan":
        sys.exit("usage: envdeploy plan WANTED RUNNING")
    wanted, running = read_env(argv[2]), read_env(argv[3])
    changes = compare(wanted, running)
    for change in changes:
        print(change.sign, change.name, masked(change.name, change.value))
    print("%d to change" % len(changes))


main(sys.argv)
