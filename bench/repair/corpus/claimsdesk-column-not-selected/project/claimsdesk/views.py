STATES = {"open": "Open", "expert": "With the expert", "closed": "Closed"}


def amount(cents):
    return f"{cents // 100:,}.{cents % 100:02d} EUR"


def line(row):
    """A claim as the lists show it."""
    return {
        "id": row["id"],
        "policy": row["policy"],
        "holder": row["holder"],
        "amount": amount(row["cents"]),
        "filed": row["filed"],
        "state": STATES[row["state"]],
    }
