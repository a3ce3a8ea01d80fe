import copy


class Job:
    def __init__(self, name, settings):
        self.name = name
        self.settings = settings

    def describe(self):
        return f"{self.name}: {self.settings.retries} retries, {self.settings.timeout} s"


def jobs_of(settings):
    """The jobs, each with settings of its own; those of the others stay as they are."""
    for job in settings.jobs:
        own = settings
        if "with" in job:
            own = copy.copy(settings)
            own.override(job["with"])
        yield Job(job["name"], own)
