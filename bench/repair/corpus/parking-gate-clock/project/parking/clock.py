import datetime as dt


def moment(seconds: float) -> dt.datetime:
    return dt.datetime.fromtimestamp(seconds, tz=dt.timezone.utc)


def clock_time(seconds: float) -> str:
    return moment(seconds).strftime("%H:%M")
