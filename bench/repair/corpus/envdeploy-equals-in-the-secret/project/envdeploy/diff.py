from collections import namedtuple

Change = namedtuple("Change", "sign name value")


def compare(wanted, running):
    changes = []
    for name in sorted(set(wanted) | set(running)):
        if name not in running:
            changes.append(Change("+", name, wanted[name]))
        elif name not in wanted:
            changes.append(Change("-", name, running[name]))
        elif wanted[name] != running[name]:
            changes.append(Change("~", name, wanted[name]))
    return changes
