from tideclock.harmonics import height


def curve(station, step=6):
    return [(hour, height(station, hour, datum="msl")) for hour in range(0, 24, step)]


def bars(station, step=6):
    return ["%02d %s" % (hour, "#" * max(0, round(height(station, hour) * 2))) for hour in range(0, 24, step)]
