import json


def open_alarms(path):
    """Alarms that nobody was told of, by the address they are for."""
    with open(path) as file:
        alarms = json.load(file)
    found = {}
    for alarm in alarms:
        if not alarm.get("sent"):
            found.setdefault(alarm["duty"], []).append(alarm)
    return found


def mark_sent(path):
    with open(path) as file:
        alarms = json.load(file)
    for alarm in alarms:
        alarm["sent"] = True
    with open(path, "w") as file:
        json.dump(alarms, file)
