import datetime as dt


def now() -> dt.datetime:
    return dt.datetime.now(dt.timezone.utc)


def parse(text: str) -> dt.datetime:
    """A time in ISO form; times without a zone are in UTC."""
    moment = dt.datetime.fromisoformat(text)
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=dt.timezone.utc)
    return moment
