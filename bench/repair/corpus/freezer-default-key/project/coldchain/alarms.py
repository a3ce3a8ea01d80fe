from coldchain.texts import sentence


def alarms_for(units, readings):
    found = []
    for reading in readings:
        unit = units[reading["unit"]]
        if reading["minutes"] < unit["grace_minutes"]:
            continue
        if reading["celsius"] < unit["min"]:
            found.append(sentence(unit, "cold", reading["celsius"]))
        elif reading["celsius"] > unit["max"]:
            found.append(sentence(unit, "warm", reading["celsius"]))
    return found
