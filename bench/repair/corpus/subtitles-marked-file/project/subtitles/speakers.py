def index(rows):
    """Speakers by the short name that cues use."""
    return {row["speaker"]: row for row in rows}


def credits(rows):
    return ", ".join(sorted(row["name"] for row in rows))
