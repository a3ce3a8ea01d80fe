import zipfile


class Archive:
    opened = 0

    def __init__(self, path):
        self.path = path
        self._zip = zipfile.ZipFile(path, "w")
        Archive.opened += 1

    def add(self, name, data):
        self._zip.writestr(name, data)

    def close(self):
        self._zip.close()
        Archive.opened -= 1
