import sys

from choralnotes.sheets import longest, singers

for path in sys.argv[1:]:
    found = singers(path)
    print(f"{path}: {len(found)} singers, longest {longest(found)}")
