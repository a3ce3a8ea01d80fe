import re

POINT = re.compile(rb"<trkpt\b")


class Tracks:
    def __init__(self):
        self._tracks = {}

    def keep(self, name, content):
        self._tracks[name] = content
        return len(POINT.findall(content))

    def get(self, name):
        return self._tracks.get(name)
