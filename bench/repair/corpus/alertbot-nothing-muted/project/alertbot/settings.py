import os
from typing import NamedTuple


class Settings(NamedTuple):
    muted: list
    channels: list
    load: float


def load_settings(env=os.environ):
    return Settings(
        muted=[part.strip() for part in env.get("ALERTBOT_MUTED").split(",")],
        channels=[part.strip() for part in env.get("ALERTBOT_CHANNELS", "ops").split(",")],
        load=float(env.get("ALERTBOT_LOAD", "4.0")),
    )
