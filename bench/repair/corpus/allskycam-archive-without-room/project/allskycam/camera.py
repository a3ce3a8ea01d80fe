import json


class Camera:
    """The memory of the camera; here a file."""

    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            self.frames = json.load(file)

    def usable(self):
        return [frame for frame in self.frames if frame["cloud"] < 0.9]

    def clear(self):
        self.frames = []
