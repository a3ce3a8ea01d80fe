import json


class Archive:
    def __init__(self, path):
        self.path = path

    def append(self, frames):
        """All of the frames, one a line. They are on the disk when this returns."""
        with open(self.path, "a", encoding="utf-8") as file:
            for frame in frames:
                file.write(json.dumps(frame) + "\n")
            file.flush()
        return len(frames)
