import tomllib

DEFAULTS = {
    "target": None,
    "retry": {"attempts": 3, "delay": 20, "factor": 2},
    "ssh": {"port": 22, "user": "backup"},
    "job": [],
}


class ConfigError(Exception):
    pass


def read_config(path):
    with open(path, "rb") as file:
        return complete(tomllib.load(file))


def complete(loaded):
    """The configuration with the defaults for what it does not say."""
    unknown = set(loaded) - set(DEFAULTS)
    if unknown:
        raise ConfigError(f"unknown: {', '.join(sorted(unknown))}")
    config = {**DEFAULTS, **loaded}
    if not config["target"]:
        raise ConfigError("target is missing")
    return config
