"""Plans of tournaments in which everybody meets everybody once."""

BYE = None


def rounds(teams):
    """Rounds of pairs, by the circle method: the first team stays, the others move on by one place."""
    circle = list(teams)
    if len(circle) % 2:
        circle.append(BYE)
    half = len(circle) // 2
    plan = []
    for _ in range(len(circle) - 1):
        pairs = []
        for at in range(half):
            home, guest = circle[at], circle[-1 - at]
            if home is not BYE and guest is not BYE:
                pairs.append((home, guest))
        plan.append(pairs)
        circle = [circle[-1], *circle[:-1]]
    return plan


def opponents(plan, team):
    """Whom a team meets, round by round; None where it pauses."""
    found = []
    for pairs in plan:
        opponent = None
        for home, guest in pairs:
            if home == team:
                opponent = guest
            elif guest == team:
                opponent = home
        found.append(opponent)
    return found
