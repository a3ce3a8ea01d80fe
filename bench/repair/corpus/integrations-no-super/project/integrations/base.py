class Target:
    """Where files go to; keeps what it sent and gives up after some failures."""

    def __init__(self, name, retries=3):
        self.name = name
        self.retries = retries
        self.log = []

    def push(self, files):
        for file in files:
            self.log.append(f"{self.name} <- {self.path(file)}")
        return len(files)

    def path(self, file):
        raise NotImplementedError
