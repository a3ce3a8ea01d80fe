import json


class Settings:
    """Settings by attribute: ``settings.timeout`` instead of ``settings["timeout"]``."""

    def __init__(self, data):
        self._data = dict(data)

    @classmethod
    def load(cls, path):
        with open(path) as file:
            return cls(json.load(file))

    def __getattr__(self, name):
        try:
            return self._data[name]
        except KeyError:
            raise AttributeError(f"no setting {name}") from None

    def __contains__(self, name):
        return name in self._data

    def override(self, values):
        self._data = {**self._data, **values}
