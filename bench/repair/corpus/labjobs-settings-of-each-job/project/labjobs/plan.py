import copy
import json

from labjobs.settings import Settings


class Job:
    def __init__(self, name, settings):
        self.name = name
        self.settings = settings


class Plan:
    def __init__(self, settings, steps):
        self.settings = settings
        self.steps = steps

    @classmethod
    def load(cls, path):
        with open(path, encoding="utf-8") as file:
            data = json.load(file)
        return cls(Settings(data["settings"]), [(step["name"], step["set"]) for step in data["jobs"]])

    def jobs(self):
        """Each job with settings of its own: what one changes does not hold for the next."""
        for name, changes in self.steps:
            settings = copy.deepcopy(self.settings)
            for path, value in changes.items():
                settings.change(path, value)
            yield Job(name, settings)
