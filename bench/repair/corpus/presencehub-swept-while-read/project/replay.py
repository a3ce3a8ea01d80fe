"""Replays recorded heartbeats, and tells who is where at the end."""
import json
import sys

from presencehub.hub import Hub

hub = Hub(timeout=30)
with open(sys.argv[1]) as lines:
    for line in lines:
        event = json.loads(line)
        if event["kind"] == "beat":
            hub.beat(event["room"], event["user"], event["at"])
        elif event["kind"] == "leave":
            hub.leave(event["room"], event["user"])
        elif event["kind"] == "sweep":
            for room, user in hub.sweep(event["at"]):
                print(f"{user} timed out in {room}")
for room in hub.rooms():
    print(room, ", ".join(hub.members(room)))
