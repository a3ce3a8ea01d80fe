from django.db.models import Avg


def last_race(athlete):
    """The newest race of the athlete, as it is shown; None before the first."""
    result = athlete.results.order_by("-on").first()
    return None if result is None else summary(result)


def summary(result):
    return {"on": result.on.isoformat(), "place": result.place, "rank": result.rank}


def form_of(athlete):
    newest = athlete.results.order_by("-on").first()
    mean = athlete.results.aggregate(mean=Avg("misses"))["mean"]
    return {"athlete": athlete.name, "last": summary(newest), "misses": round(mean, 1)}
