def seats(team):
    """Two places more than members, as guests come and go."""
    return len(team.members) + 2


def plan(teams):
    return {team.title: seats(team) for team in teams}
