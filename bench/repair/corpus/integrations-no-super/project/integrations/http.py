from integrations.base import Target


class HttpTarget(Target):
    def __init__(self, url):
        super().__init__(url, retries=5)
        self.url = url

    def path(self, file):
        return f"{self.url}/{file}"
