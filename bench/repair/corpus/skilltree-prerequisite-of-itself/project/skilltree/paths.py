from skilltree.catalogue import module


def path_to(key):
    """The modules to take before this one, in order, and itself at the end."""
    before = module(key)["after"]
    if before is None:
        return [key]
    return path_to(key) + [key]


def depth(key):
    """How many modules come before this one."""
    before = module(key)["after"]
    return 0 if before is None else 1 + depth(before)


def hours(keys):
    return sum(module(key)["hours"] for key in keys)
