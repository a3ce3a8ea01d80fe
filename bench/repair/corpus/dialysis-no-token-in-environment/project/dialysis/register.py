import json
import urllib.request


def send(settings, rows, open_=urllib.request.urlopen):
    request = urllib.request.Request(
        settings.url + "/sessions",
        data=json.dumps(rows).encode(),
        headers={"Authorization": "Bearer " + settings.token, "Content-Type": "application/json"},
    )
    with open_(request, timeout=20) as response:
        return response.status
