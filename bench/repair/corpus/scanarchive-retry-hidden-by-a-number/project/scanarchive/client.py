import urllib.error
import urllib.request


class ArchiveError(Exception):
    pass


class ArchiveClient:
    def __init__(self, url, timeout=30):
        self.url = url
        self.timeout = timeout

    def store(self, name, content):
        request = urllib.request.Request(
            f"{self.url}/{name}", data=content, method="PUT", headers={"Content-Type": "application/pdf"}
        )
        try:
            urllib.request.urlopen(request, timeout=self.timeout).close()
        except (urllib.error.URLError, TimeoutError) as error:
            raise ArchiveError(f"{name}: {error}") from error
