import sys

from hedgelaying.jobs import read_jobs
from hedgelaying.letters import letters
from hedgelaying.register import Register


def main(path, owners="owners.json"):
    register = Register.load(owners)
    for letter in letters(read_jobs(path), register):
        print(letter)


if __name__ == "__main__":
    main(*sys.argv[1:])
