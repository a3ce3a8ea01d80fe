from .settings import Settings

DEFAULT_REQUESTS = 60


def per_minute(settings: Settings) -> int:
    if settings.limits is None:
        return DEFAULT_REQUESTS
    return settings.limits.requests


def burst(settings: Settings) -> int:
    """Requests at once; twice the rate of a minute where nothing is set."""
    return settings.limits.burst or 2 * per_minute(settings)


def headers(settings: Settings) -> dict:
    return {"X-Rate": str(per_minute(settings)), "X-Burst": str(burst(settings))}
