import os
import time

import httpx

from reviewqueue.worker import Worker

source = httpx.Client(base_url=os.environ["FORGE_URL"], headers={"Authorization": f"Bearer {os.environ['FORGE_TOKEN']}"})


def fetch():
    return source.get("/pulls", params={"state": "open"}).raise_for_status().json()


def post(text):
    httpx.post(os.environ["CHAT_HOOK"], json={"text": text}).raise_for_status()


while True:
    Worker(fetch, post).run_once()
    time.sleep(24 * 3600)
