from pathlib import Path

from tilepack.archive import Archive
from tilepack.manifest import PackError, read_manifest


def pack(folder, target):
    """Packs the tiles that the manifest names; the archive's path."""
    folder = Path(folder)
    try:
        name, tiles = read_manifest(folder)
        archive = Archive(Path(target) / f"{name}.zip")
        for tile in tiles:
            path = folder / tile
            if not path.exists():
                raise PackError(f"{folder}: no tile {tile}")
            archive.add(tile, path.read_bytes())
    finally:
        archive.close()
    return archive.path
