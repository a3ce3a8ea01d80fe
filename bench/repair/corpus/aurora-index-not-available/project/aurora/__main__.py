import sys

from aurora.chances import chance
from aurora.observations import read

for seen in read(sys.argv[1]):
    print(seen.hour, chance(seen) or "unknown")
