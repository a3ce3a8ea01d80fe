from tvguide import texts

COMMANDS = {}


def command(name):
    def keep(function):
        COMMANDS[name] = function
        return function

    return keep


@command("on")
def on(guide, channel):
    found = guide.on(channel)
    if not found:
        return texts.unknown(channel)
    return "\n".join(texts.slot(one) for one in found)


@command("when")
def when(guide, words):
    found = guide.search(words)
    first = found[0]
    more = f" and {len(found) - 1} more" if len(found) > 1 else ""
    return texts.slot(first) + more
