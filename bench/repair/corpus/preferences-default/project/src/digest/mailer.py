from digest.schedule import is_due


def subject(user):
    prefs = user["preferences"]
    language = prefs.get("language", "en")
    return {"en": "Your digest", "de": "Ihre Übersicht"}.get(language, "Your digest")


def recipients(users, hour):
    return [user["email"] for user in users if is_due(user, hour)]
