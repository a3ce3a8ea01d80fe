from coop.instruments import logged, timed

MEMBERS = [("Ruth", 4), ("Paolo", 1), ("Jin", 10)]


@logged
def total():
    return sum(shares for _, shares in MEMBERS)


@timed
def dividends(cents):
    """What each member gets of a sum."""
    each = cents // total()
    return {name: each * shares for name, shares in MEMBERS}


@timed
def announce(names):
    for name in names:
        print("Dear", name)
