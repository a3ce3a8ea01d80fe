from gamesaves.hooks import on

freed = {"bytes": 0, "rounds": 0}


@on("pruned")
def count(about):
    freed["bytes"] += about["size"]


@on("done")
def done(event, about):
    if about["gone"]:
        freed["rounds"] += 1
