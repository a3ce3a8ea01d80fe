class User:
    def __init__(self, id, name, team_id):
        self.id = id
        self.name = name
        self.team_id = team_id


USERS = {}
DEALS = []


def seed():
    USERS.clear()
    DEALS.clear()
    USERS[1] = User(1, "Robin", team_id=10)
    USERS[2] = User(2, "Sasha", team_id=20)
    DEALS.extend(
        [
            {"id": 1, "team_id": 10, "customer": "Initech", "value": 12000, "stage": "won"},
            {"id": 2, "team_id": 10, "customer": "Hooli", "value": 4000, "stage": "open"},
            {"id": 3, "team_id": 20, "customer": "Umbrella", "value": 900, "stage": "open"},
        ]
    )


def deals_of_team(team_id, stage=None):
    return [
        d for d in DEALS if d["team_id"] == team_id and (stage is None or d["stage"] == stage)
    ]
