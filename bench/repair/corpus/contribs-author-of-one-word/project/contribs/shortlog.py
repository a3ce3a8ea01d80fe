import re

from contribs.people import Person

LINE = re.compile(r"\s*(\d+)\t(.+?) <([^>]*)>\s*")


def parse(lines):
    """People of the output of ``git shortlog -sne``; lines of other forms are left out."""
    for line in lines:
        found = LINE.fullmatch(line.rstrip("\n"))
        if found is None:
            continue
        commits, author, mail = found.groups()
        given, family = author.split()
        yield Person(given, family, mail, int(commits))
