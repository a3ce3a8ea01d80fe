class Blanks(dict):
    """Fields of a template; those that are not there are left blank."""

    def __missing__(self, name):
        return ""


SUBJECTS = {"shipped": "{shop}: order {number} is on its way", "review": "{shop}: how was it?"}
BODIES = {"shipped": "Hello {name}, track it here: {link}", "review": "Hello {name}, {note}tell us about {number}."}


def subject(kind, fields):
    return SUBJECTS[kind].format_map(Blanks(fields))


def body(kind, fields):
    return BODIES[kind].format(**fields)
