MOVED = "moved to another branch"


def merge(members, lefts):
    """Members who stay, by their number. Those who only moved stay members."""
    stay = [
        member
        for member in members
        if member["number"] not in lefts or lefts[member["number"]] == MOVED
    ]
    return sorted(stay, key=lambda member: int(member["number"]))
