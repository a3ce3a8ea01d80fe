"""Modules of the apprenticeship, and the one that each builds on."""

MODULES = {
    "safety": {"title": "Safety", "after": None, "hours": 8},
    "metal": {"title": "Working metal", "after": "safety", "hours": 40},
    "welding-1": {"title": "Welding 1", "after": "metal", "hours": 60},
    "welding-2": {"title": "Welding 2", "after": "welding-1", "hours": 60},
    "welding-3": {"title": "Welding 3", "after": "welding-2", "hours": 80},
    "drawing": {"title": "Technical drawing", "after": None, "hours": 24},
}


class UnknownModule(KeyError):
    pass


def module(key):
    try:
        return MODULES[key]
    except KeyError:
        raise UnknownModule(key) from None
