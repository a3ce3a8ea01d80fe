STANDARD = ("person", "hours")


def columns(team, extra=[]):
    """Names of the columns of a team's sheet, in their order."""
    if team.get("overtime"):
        extra.append("overtime")
    return [*STANDARD, *extra]
