"""Keeps the flags of the checkout warm."""
import itertools

from flagclient import FlagClient
from flagclient.cache import TTLCache

RULES = {
    "new-checkout": {"enabled": True, "users": ["u1", "u2"]},
    "gift-cards": {"enabled": True},
    "klarna": {"enabled": False},
}


def main(ticks: int = 12) -> None:
    seconds = itertools.count(step=10)
    now = [0]
    client = FlagClient(lambda flag: RULES[flag], TTLCache(30, clock=lambda: now[0]))
    for flag in RULES:
        client.is_enabled(flag, "u1")
    for _ in range(ticks):
        now[0] = next(seconds)
        client.is_enabled("gift-cards", "u9")
        client.housekeeping()


if __name__ == "__main__":
    main()
