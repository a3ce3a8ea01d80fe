HEAT, COOL, IDLE = "heat", "cool", "idle"


def decide(registry, sensor, celsius):
    room = registry.room_of(sensor)
    if celsius < room.low:
        return f"{HEAT} {room.name}"
    if celsius > room.high:
        return f"{COOL} {room.name}"
    return f"{IDLE} {room.name}"
