from integrations.base import Target


class FtpTarget(Target):
    def __init__(self, host, folder):
        self.name = host
        self.folder = folder

    def path(self, file):
        return f"{self.folder}/{file}"
