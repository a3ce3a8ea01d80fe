from bonsai.data import TREES

SORTS = ("age", "species", "id")


def search(species=None, sort=None, style=None):
    filter = {}
    if species:
        filter["species"] = species
    found = [tree for tree in TREES if all(tree[key] == value for key, value in filter.items())]
    if style:
        found = [tree for tree in found if style in tree["styles"]]
    if sort in SORTS:
        found = sorted(found, key=lambda tree: tree[sort])
        found = list(filter(lambda tree: tree[sort] is not None, found))
    return found


def styles():
    names = set()
    for tree in TREES:
        names.update(tree["styles"])
    return sorted(names)
