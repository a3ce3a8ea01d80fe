from enum import Enum


class Status(Enum):
    BREWING = "brewing"
    FERMENTING = "fermenting"
    FINISHED = "finished"

    @classmethod
    def read(cls, text):
        """From stored text; "done" and "mash" are what versions before 3 wrote."""
        return cls({"done": "finished", "mash": "brewing"}.get(text, text))

    @property
    def needs_tank(self):
        return self is not Status.FINISHED
