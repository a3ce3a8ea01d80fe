TEXTS = {
    "planned": {
        "en": "We come on {at}.",
        "de": "Wir kommen am {at}.",
    },
    "moved": {
        "en": "Your visit has been moved to {at}.",
        "de": "Ihr Termin wurde auf {at} verlegt.",
    },
    "cancelled": {
        "en": "Your visit on {at} has been cancelled.",
        "de": "Ihr Termin am {at} entfällt.",
    },
}

FORMATS = {"en": "%d %b %Y, %H:%M", "de": "%d.%m.%Y um %H:%M"}


def text(kind, language, at):
    """What a customer is told, in their language; English for those that we do not speak."""
    if language not in FORMATS:
        language = "en"
    return TEXTS[kind][language].format(at=at.strftime(FORMATS[language]))
