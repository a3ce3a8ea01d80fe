import sys

from lidostats.report import report
from lidostats.tickets import connect

if __name__ == "__main__":
    database, *months = sys.argv[1:]
    connection = connect(database)
    for month in months:
        print("\n".join(report(connection, month)))
