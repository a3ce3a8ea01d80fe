import fnmatch
import hashlib
import os
import sys

IGNORE_FILE = ".syncignore"
STATE_FILE = ".syncstate"


def patterns(folder):
    found = []
    with open(os.path.join(folder, IGNORE_FILE), encoding="utf-8") as file:
        for line in file:
            line = line.strip()
            if line and not line.startswith("#"):
                found.append(line)
    return found


def ignored(path, rules):
    name = os.path.basename(path)
    if name in (IGNORE_FILE, STATE_FILE):
        return True
    return any(fnmatch.fnmatch(path, rule) or fnmatch.fnmatch(name, rule) for rule in rules)


def files(folder, rules):
    for base, _folders, names in os.walk(folder):
        for name in names:
            path = os.path.relpath(os.path.join(base, name), folder).replace(os.sep, "/")
            if not ignored(path, rules):
                yield path


def digest(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def state(folder):
    """What was uploaded the last time: path to digest; nothing on the first run."""
    path = os.path.join(folder, STATE_FILE)
    if not os.path.exists(path):
        return {}
    known = {}
    with open(path, encoding="utf-8") as file:
        for line in file:
            checksum, _, name = line.rstrip("\n").partition("  ")
            known[name] = checksum
    return known


def changed(folder):
    known = state(folder)
    rules = patterns(folder)
    return [path for path in sorted(files(folder, rules)) if known.get(path) != digest(os.path.join(folder, path))]


def main(argv):
    folder = argv[1]
    todo = changed(folder)
    for path in todo:
        print("upload", path)
    print(len(todo), "files")


if __name__ == "__main__":
    main(sys.argv)
