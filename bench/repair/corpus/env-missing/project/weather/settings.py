import os


def upstream_key() -> str:
    return os.environ["WEATHER_API_KEY"]


def timeout() -> float:
    return float(os.environ.get("WEATHER_TIMEOUT", "3"))
