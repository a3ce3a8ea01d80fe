import time

import httpx

from velodrome import laps, settings


def main():
    config = settings.load()
    with httpx.Client() as client:
        while True:
            rows = client.get(config.timing_url).json()
            client.post(config.scoreboard_url, json=laps.board(rows))
            time.sleep(config.poll_seconds)


main()
