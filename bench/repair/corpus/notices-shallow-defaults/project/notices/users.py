from notices.defaults import DEFAULTS
from notices.merging import merged

OWN = {
    "ada": {},
    "bo": {"language": "de"},
    "cy": {"mail": {"enabled": True, "hour": 18}, "language": "sv"},
}


def settings_of(name):
    return merged(DEFAULTS, OWN[name]) if name in OWN else None
