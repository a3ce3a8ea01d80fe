from operator import attrgetter

from flatshare.chores import Chore, when


def digest(chores: list[Chore]) -> str:
    left = [chore for chore in chores if not chore.done]
    if not left:
        return "Everything is done."
    left.sort(key=attrgetter("due"))
    return "\n".join(f"{when(chore)} {chore.title} ({chore.who})" for chore in left)
