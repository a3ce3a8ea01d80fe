import json
import sys

from machines.model import Machine


def replay(events):
    machines = {}
    for event in events:
        machine = machines.setdefault(event["machine"], Machine(event["machine"]))
        if "speed" in event:
            machine.speed = event["speed"]
        if "status" in event:
            machine.status = event["status"]
    return machines


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as file:
        for machine in replay(json.load(file)).values():
            print(machine.name, machine.status, machine.speed)
