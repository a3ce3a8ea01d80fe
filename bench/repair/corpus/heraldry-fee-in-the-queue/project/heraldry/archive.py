from pathlib import Path

from heraldry import wire


class Archive:
    def __init__(self, path):
        self.path = Path(path)

    def append(self, grant):
        with self.path.open("a") as file:
            file.write(wire.dumps(grant.as_dict()) + "\n")
