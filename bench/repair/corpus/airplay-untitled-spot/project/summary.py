from collections import defaultdict


def summarise(tracks):
    artists = defaultdict(lambda: [0, 0])
    for track in tracks:
        entry = artists[track["artist"]]
        entry[0] += 1
        entry[1] += track["seconds"]
    return sorted(
        ((artist, plays, seconds) for artist, (plays, seconds) in artists.items()),
        key=lambda row: (-row[2], row[0]),
    )


def render(rows, jingles):
    out = ["%-24s %3d x %6d s" % row for row in rows]
    out.append("%d jingles" % jingles)
    return "\n".join(out)
