def goal(event):
    return f"{event['minute']}' Goal for {event['team']}, {event['player']}"


def change(event):
    return f"{event['minute']}' {event['player']} comes in"


def card(event):
    line = event["minute"] + "' " + event["colour"].capitalize() + " card, " + event["player"]
    return line + " (second)" if event.get("second") else line


KINDS = {"goal": goal, "change": change, "card": card}
