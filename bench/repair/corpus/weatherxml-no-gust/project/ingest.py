import sys

from weather.report import table
from weather.stations import read

print(table(read(sys.argv[1])))
