LANGUAGES = {"de", "en", "fr"}


def read(lines, faults):
    """Labels by language and key; faulty lines are left out and noted."""
    labels = {}
    for number, line in enumerate(lines, start=1):
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        name, text = line.split("=", 1)
        language, _, key = name.strip().partition(".")
        if language not in LANGUAGES:
            faults.add(number, f"unknown language {language}")
            continue
        if not key:
            faults.add(number, "no key")
            continue
        labels.setdefault(language, {})[key] = text.strip()
    return labels
