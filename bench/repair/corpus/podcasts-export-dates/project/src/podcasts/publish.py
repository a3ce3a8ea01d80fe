import json
import pathlib
import sys

from podcasts import encoding
from podcasts.episodes import EPISODES


def write_index(folder, episodes):
    lines = [{"number": one.number, "title": one.title, "aired": one.aired} for one in episodes]
    (folder / "index.json").write_text(encoding.dumps(lines), encoding="utf-8")


def write_episodes(folder, episodes):
    for one in episodes:
        path = folder / f"episode-{one.number}.json"
        path.write_text(json.dumps(one.to_dict(), ensure_ascii=False, indent=2), encoding="utf-8")


def main(target):
    folder = pathlib.Path(target)
    folder.mkdir(parents=True, exist_ok=True)
    write_index(folder, EPISODES)
    write_episodes(folder, EPISODES)


if __name__ == "__main__":
    main(sys.argv[1])
