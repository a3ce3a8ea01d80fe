from karaokebot.stage import Stage

STAGE = Stage()
ANONYMOUS = "Somebody"


def display_name(user):
    if user is None:
        return ANONYMOUS
    return user.get("username") or user["first_name"]


def sing(message):
    if not message["rest"]:
        return "Sing what? /sing TITLE"
    user = message["user"]
    position = STAGE.enter(user.get("username") or user["first_name"], message["rest"])
    return f"You are number {position}."


def queue(message):
    entries = STAGE.entries()
    if not entries:
        return "Nobody dares."
    return "\n".join(f"{number}. {name}: {title}" for number, (name, title) in enumerate(entries, 1))


def cheer(message):
    return f"{display_name(message['user'])} cheers!"


def help_(message):
    return "/sing TITLE, /queue, /cheer"


COMMANDS = {"sing": sing, "queue": queue, "cheer": cheer, "help": help_, "start": help_}


def dispatch(message):
    handler = COMMANDS.get(message["command"])
    return handler(message) if handler else None
