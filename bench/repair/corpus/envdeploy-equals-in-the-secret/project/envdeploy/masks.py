SECRET = ("KEY", "SECRET", "TOKEN", "PASSWORD")


def masked(name, value):
    if any(word in name.upper() for word in SECRET):
        return value[:2] + "***" if len(value) > 6 else "***"
    return value
