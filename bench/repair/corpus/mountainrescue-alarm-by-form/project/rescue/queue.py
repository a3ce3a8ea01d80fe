def order(alarms):
    """The most urgent first, among equals the one that waits longest."""
    return sorted(alarms, key=lambda alarm: (alarm["urgency"], alarm["received"]))


def waiting(alarms, now):
    return {alarm["place"]: int((now - alarm["received"]).total_seconds() // 60) for alarm in alarms}
