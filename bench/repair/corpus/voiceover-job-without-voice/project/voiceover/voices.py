VOICES = {
    "anke": {"pitch": 210, "language": "de"},
    "ruth": {"pitch": 190, "language": "en"},
    "paul": {"pitch": 110, "language": "en"},
}
DEFAULT_VOICE = "ruth"


def voice(name):
    try:
        return VOICES[name]
    except KeyError:
        raise ValueError(f"there is no voice {name!r}") from None
