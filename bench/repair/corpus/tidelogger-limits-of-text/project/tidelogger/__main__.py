import sys

from tidelogger import alarms, readings, settings


def main(path):
    station = settings.read()
    rows = readings.load(path)
    print(f"{station.name}: {len(rows)} readings, {readings.extremes(rows)}")
    for time, kind, beyond in alarms.alarms(rows, station):
        print(f"{time} {kind} by {beyond} cm")


if __name__ == "__main__":
    main(sys.argv[1])
