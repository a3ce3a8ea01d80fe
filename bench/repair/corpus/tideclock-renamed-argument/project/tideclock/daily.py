from tideclock.chart import bars
from tideclock.harmonics import height, highs
from tideclock.stations import STATIONS


def report(name):
    station = STATIONS[name]
    at_noon = height(station, 12, reference="msl")
    return "\n".join([name, *bars(station), f"noon: {at_noon:+.2f}", f"high at {highs(station)}"])


if __name__ == "__main__":
    for name in STATIONS:
        print(report(name))
