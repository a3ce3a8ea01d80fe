"""Names of tests: `path::Class::method` relative to the tree, or unittest's dotted form."""

import os


def resolve(selector, tree, root):
    """The selector as (absolute path, list of names inside the file); None when no file of the project fits."""
    path, _, rest = selector.partition("::")
    names = rest.split("::") if rest else []
    for base in (tree, root):
        full = os.path.join(base, path)
        if os.path.exists(full):
            return full, names
    if "/" in path or path.endswith(".py") or names:
        return None
    # `package.module.Class.method`: the longest prefix that is a file.
    parts = path.split(".")
    for count in range(len(parts), 0, -1):
        for base in (root, tree):
            full = os.path.join(base, *parts[:count])
            if os.path.isfile(full + ".py"):
                return full + ".py", parts[count:]
            if os.path.isdir(full) and count == len(parts):
                return full, []
    return None
