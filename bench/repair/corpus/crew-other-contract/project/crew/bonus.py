def days_off(member):
    """Days off that a month earns: one for each five days; trainees and guests have none."""
    if member["contract"] in ("skipper", "deckhand"):
        return member["days"] // 5
    return 0


def bonus(member):
    """Bonus in euros: 40 a day for skippers, 15 a day for deckhands, nothing for the others."""
    if member["contract"] == "skipper":
        amount = 40 * member["days"]
    elif member["contract"] == "deckhand":
        amount = 15 * member["days"]
    return amount
