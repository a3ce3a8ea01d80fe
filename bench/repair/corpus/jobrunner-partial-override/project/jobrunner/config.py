import copy
import json

from jobrunner.defaults import DEFAULTS


class ConfigError(Exception):
    pass


def merged(defaults, override):
    unknown = set(override) - set(defaults)
    if unknown:
        raise ConfigError(f"unknown settings: {', '.join(sorted(unknown))}")
    result = copy.deepcopy(defaults)
    result.update(override)
    return result


def load(path):
    with open(path, encoding="utf-8") as file:
        try:
            override = json.load(file)
        except ValueError as error:
            raise ConfigError(f"{path} is no JSON: {error}") from error
    if not isinstance(override, dict):
        raise ConfigError(f"{path} must hold an object")
    return merged(DEFAULTS, override)
