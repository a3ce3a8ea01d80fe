from gamesaves.hooks import on

entries = []


@on("added", "pruned")
def note(event, about):
    entries.append(f"{event} {about['game']}/{about['slot']}")
