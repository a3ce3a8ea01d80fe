import sys

from departures.board import board
from departures.timetable import read_timetable

station, departures = read_timetable(sys.argv[1])
print(board(station, departures))
