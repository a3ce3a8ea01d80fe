"""The table of a football league."""

from dataclasses import dataclass


@dataclass
class Team:
    name: str
    played: int = 0
    won: int = 0
    drawn: int = 0
    lost: int = 0
    goals_for: int = 0
    goals_against: int = 0

    @property
    def points(self):
        return 3 * self.won + self.drawn

    @property
    def difference(self):
        return self.goals_for - self.goals_against

    def record(self, scored, conceded):
        self.played += 1
        self.goals_for += scored
        self.goals_against += conceded
        if scored > conceded:
            self.won += 1
        elif scored == conceded:
            self.drawn += 1
        else:
            self.lost += 1


def table(results):
    """Teams by points, then by goal difference, then by goals, then by name.

    Results are (home, guest, goals of home, goals of guest).
    """
    teams = {}
    for home, guest, home_goals, guest_goals in results:
        teams.setdefault(home, Team(home)).record(home_goals, guest_goals)
        teams.setdefault(guest, Team(guest)).record(guest_goals, home_goals)
    return sorted(
        teams.values(),
        key=lambda team: (-team.points, -team.difference, team.goals_for, team.name),
    )


def ranks(results):
    return [team.name for team in table(results)]
