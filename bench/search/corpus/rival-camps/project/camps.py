"""Two camps, so that no two rivals share one."""

from collections import deque


class Impossible(ValueError):
    pass


def rivals_of(pairs):
    rivals = {}
    for one, other in pairs:
        rivals.setdefault(one, []).append(other)
        rivals.setdefault(other, []).append(one)
    return rivals


def assign(pairs):
    """Camp 0 or 1 for everybody named in the pairs."""
    rivals = rivals_of(pairs)
    camp = {}
    for start in rivals:
        if start in camp:
            continue
        camp[start] = 0
        waiting = deque([start])
        while waiting:
            person = waiting.popleft()
            for rival in rivals[person]:
                if rival not in camp:
                    camp[rival] = 1 - camp[start]
                    waiting.append(rival)
                elif camp[rival] == camp[person]:
                    raise Impossible(f"{person} and {rival} cannot be kept apart")
    return camp


def rosters(pairs):
    camp = assign(pairs)
    return [sorted(who for who in camp if camp[who] == number) for number in (0, 1)]
