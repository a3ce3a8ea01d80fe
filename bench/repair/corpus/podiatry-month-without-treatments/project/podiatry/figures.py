def no_show_rate(treatments):
    """Share of those who did not come; None where nobody was expected."""
    if not treatments:
        return None
    return sum(1 for one in treatments if one["no_show"]) / len(treatments)


def mean_minutes(treatments):
    held = [one["minutes"] for one in treatments if not one["no_show"]]
    return sum(held) / len(held)
