def progress(goal, balance):
    """How far a goal is: cents that are missing, and the part that is saved, in percent."""
    missing = max(0, goal["cents"] - balance)
    percent = 100 if missing == 0 else max(0, balance) * 100 // goal["cents"]
    return {"title": goal["title"], "missing": missing, "percent": percent}
