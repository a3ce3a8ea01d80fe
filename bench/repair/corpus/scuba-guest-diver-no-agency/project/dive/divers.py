LEVELS = ("discover", "open-water", "advanced", "master")
REQUIRED = ("name", "level")


class Invalid(ValueError):
    pass


def check(payload):
    missing = [key for key in REQUIRED if not payload.get(key)]
    if missing:
        raise Invalid("missing: " + ", ".join(missing))
    if payload["level"] not in LEVELS:
        raise Invalid("unknown level")


def diver_from(payload):
    """The record of a diver; docs/api.md tells what may be left out."""
    check(payload)
    return {
        "name": payload["name"].strip(),
        "level": payload["level"],
        "agency": payload["agency"],
        "logged_dives": payload.get("logged_dives", 0),
        "rental": list(payload.get("rental", [])),
    }


def max_depth(diver):
    if diver["level"] == "discover":
        return 12
    if diver["level"] == "open-water":
        return 18
    return 30 if diver["logged_dives"] < 50 else 40
