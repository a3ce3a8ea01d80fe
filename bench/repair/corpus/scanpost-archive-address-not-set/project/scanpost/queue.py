from pathlib import Path


def pending(limit, folder=Path("inbox")):
    found = sorted(folder.glob("*.pdf"))[:limit]
    return [{"name": path.name, "size": path.stat().st_size} for path in found]
