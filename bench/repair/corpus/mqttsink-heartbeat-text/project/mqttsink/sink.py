import json
import logging
from collections import defaultdict

log = logging.getLogger("mqttsink")


def lines(path):
    with open(path, encoding="utf-8") as file:
        for line in file:
            topic, _, payload = line.rstrip("\n").partition("\t")
            if topic:
                yield topic, payload


class Sink:
    def __init__(self):
        self.readings = defaultdict(list)
        self.online = {}
        self.rejected = 0

    def reject(self, topic, reason):
        self.rejected += 1
        log.warning("rejected a message of %s: %s", topic, reason)

    def handle(self, topic, payload):
        parts = topic.split("/")
        if len(parts) != 3 or parts[0] != "plant":
            self.reject(topic, "unknown topic")
            return
        _, device, kind = parts
        if kind == "status":
            self.online[device] = payload == "online"
            return
        if kind != "reading":
            self.reject(topic, "unknown kind")
            return
        message = json.loads(payload)
        if "value" not in message:
            self.reject(topic, "no value")
            return
        self.readings[device].append({"value": float(message["value"]), "at": message.get("at")})
