HELP = "/when TITLE, /on CHANNEL"


def unknown(what):
    return f"I find nothing for “{what}” this evening."


def slot(programme):
    return f"{programme.start} {programme.title} ({programme.channel}, {programme.minutes} min)"
