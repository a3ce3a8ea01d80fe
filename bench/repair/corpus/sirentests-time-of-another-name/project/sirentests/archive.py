import json


def line(record):
    """One record for the archive of the county."""
    kept = ("siren", "called_at", "sounded_at", "level_db")
    return json.dumps({name: record[name] for name in kept})
