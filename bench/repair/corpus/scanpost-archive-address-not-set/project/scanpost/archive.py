import json
import urllib.request


class Archive:
    def __init__(self, settings):
        self.settings = settings

    def request_for(self, document):
        return urllib.request.Request(
            self.settings.archive_url + "/documents",
            data=json.dumps(document).encode(),
            headers={"Authorization": "Bearer " + self.settings.archive_token},
            method="POST",
        )

    def store(self, document):
        with urllib.request.urlopen(self.request_for(document), timeout=10) as answer:
            return json.load(answer)["id"]
