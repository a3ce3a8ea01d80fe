def changes(before, after):
    """What became of every page: new, changed or gone, in the order of the addresses."""
    found = []
    for address in sorted(set(before) | set(after)):
        if address not in before:
            found.append(("new", address))
        elif address not in after:
            found.append(("gone", address))
        elif before[address] != after[address]:
            found.append(("changed", address))
    return found
