import json
from collections import defaultdict


def by_tag(sounds):
    tags = defaultdict(list)
    for sound in sounds:
        for tag in sound["tags"]:
            tags[tag].append(sound["file"])
    return {tag: sorted(files) for tag, files in sorted(tags.items())}


def write(index, path):
    with open(path, "w", encoding="utf-8") as file:
        for tag, files in index.items():
            file.write(json.dumps({"tag": tag, "files": files}) + "\n")
        file.flush()
