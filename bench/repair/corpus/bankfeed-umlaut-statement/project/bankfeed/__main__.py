import sys

from bankfeed.statement import read
from bankfeed.matching import match

OPEN = [
    {"number": "R-2041", "customer": "Müller Holzbau", "cents": 119000},
    {"number": "R-2044", "customer": "Café Sonne", "cents": 4590},
]

booked, left = match(read(sys.argv[1]), OPEN)
for number, entry in booked:
    print(f"{number}  {entry.day}  {entry.payer:<20} {entry.cents / 100:>10.2f}")
print(f"{len(left)} entries could not be matched")
