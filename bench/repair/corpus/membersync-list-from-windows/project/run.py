import sys

from membersync.lefts import read_lefts
from membersync.members import read_members
from membersync.merge import merge


def main(members_path, lefts_path):
    members = read_members(members_path)
    merged = merge(members, read_lefts(lefts_path))
    for member in merged:
        print("%(number)s;%(name)s;%(town)s" % member)
    print("%d of %d stay" % (len(merged), len(members)))


main(sys.argv[1], sys.argv[2])
