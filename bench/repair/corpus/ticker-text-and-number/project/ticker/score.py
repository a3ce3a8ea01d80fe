def score(events):
    goals = {}
    for event in events:
        if event["kind"] == "goal":
            goals[event["team"]] = goals.get(event["team"], 0) + 1
    return goals
