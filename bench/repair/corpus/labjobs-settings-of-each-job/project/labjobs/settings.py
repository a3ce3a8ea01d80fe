class Settings:
    """The values of a plan, as attributes: ``settings.shaker.amplitude``."""

    def __init__(self, values):
        self._values = {name: Settings(value) if isinstance(value, dict) else value for name, value in values.items()}

    def __getattr__(self, name):
        if name in self._values:
            return self._values[name]
        raise AttributeError(f"no setting {name}")

    def change(self, path, value):
        name, _, rest = path.partition(".")
        if name not in self._values:
            raise AttributeError(f"no setting {name}")
        if rest:
            self._values[name].change(rest, value)
        else:
            self._values[name] = value

    def as_dict(self):
        return {
            name: value.as_dict() if isinstance(value, Settings) else value for name, value in self._values.items()
        }
