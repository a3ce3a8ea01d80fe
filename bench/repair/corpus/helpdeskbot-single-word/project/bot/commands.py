USAGE = {
    "new": "!new TEXT",
    "assign": "!assign NUMBER WHO",
    "close": "!close NUMBER",
    "help": "!help",
}


class Misused(Exception):
    """Somebody got a command wrong; the text says how it is used."""

    def __init__(self, name):
        super().__init__(f"usage: {USAGE[name]}")


def new(desk, user, rest):
    if not rest:
        raise Misused("new")
    return f"Ticket {desk.open(user, rest)} is open."


def assign(desk, user, rest):
    number, who = rest.split(maxsplit=1)
    if not number.isdigit():
        raise Misused("assign")
    desk.ticket(int(number))["assignee"] = who.lstrip("@")
    return f"Ticket {number} is with {who.lstrip('@')} now."


def close(desk, user, rest):
    if not rest.isdigit():
        raise Misused("close")
    desk.ticket(int(rest))["open"] = False
    return f"Ticket {rest} is closed."


def help_(desk, user, rest):
    return "\n".join(USAGE.values())


COMMANDS = {"new": new, "assign": assign, "close": close, "help": help_}
