import os
import sys

from allskycam.archive import Archive
from allskycam.camera import Camera


def copy(camera, archive):
    count = archive.append(camera.usable())
    camera.clear()
    return count


if __name__ == "__main__":
    path = os.environ.get("ALLSKY_ARCHIVE", "archive.jsonl")
    print(copy(Camera(sys.argv[1]), Archive(path)), "frames")
