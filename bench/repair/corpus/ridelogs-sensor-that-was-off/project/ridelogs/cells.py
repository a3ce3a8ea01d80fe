# What bike computers write where a sensor has nothing to say.
ABSENT = {"", "-", "--", "n/a"}


def optional_int(text):
    text = text.strip()
    return None if text.lower() in ABSENT else int(text)
