import copy
import json

DEFAULTS = {
    "relay": {"host": "localhost", "port": 2525, "tls": True, "headers": {"X-Sender": "reportd"}},
    "report": {"title": "Stock", "low": 5},
    "shops": ["Lyon"],
}


def load(path=None):
    settings = copy.deepcopy(DEFAULTS)
    if path is not None:
        with open(path, encoding="utf-8") as file:
            settings.update(json.load(file))
    return settings
