import json
import os
import urllib.request


def post(text):
    """Posts to the chat; without a hook, prints."""
    hook = os.environ.get("CHAT_HOOK")
    if not hook:
        print(text)
        return
    body = json.dumps({"text": text}).encode()
    request = urllib.request.Request(hook, data=body, headers={"Content-Type": "application/json"})
    urllib.request.urlopen(request, timeout=10).close()
