def share(part, whole):
    """Percent; nothing of nothing is 0."""
    if not whole:
        return 0.0
    return round(100.0 * part / whole, 1)


def figures(variant):
    delivered = variant["sent"] - variant["bounced"]
    return {
        "subject": variant["subject"],
        "delivered": delivered,
        "open_rate": share(variant["opened"], delivered),
        "click_rate": share(variant["clicked"], delivered),
        "click_to_open": round(100.0 * variant["clicked"] / variant["opened"], 1),
    }


def summarise(campaign):
    rows = [figures(variant) for variant in campaign["variants"]]
    rows.sort(key=lambda row: row["click_rate"], reverse=True)
    return rows
