from boatyard.model import Job


def money(text):
    """Euros as a number; blank is nothing."""
    return float(text) if text.strip() else 0.0


def percent(text):
    if text.strip():
        return float(text)


def job_of(entry):
    return Job(
        boat=entry["boat"],
        hours=float(entry["hours"]),
        material=money(entry.get("material", "")),
        discount=percent(entry.get("discount", "")),
    )
