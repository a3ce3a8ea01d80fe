import sys

from fellrunning.results import read
from fellrunning.show import clubs, table

results = read(sys.argv[1])
print("\n".join(table(results)))
print("--")
print("\n".join(clubs(results)))
