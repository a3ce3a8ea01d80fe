DEFAULTS = {
    "language": "en",
    "mail": {"enabled": True, "digest": "weekly", "hour": 7},
    "push": {"enabled": False, "sound": "chime"},
}
