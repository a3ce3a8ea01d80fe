import json
import logging
import sys

from ftpmirror.mirror import Mirror
from ftpmirror.source import FolderSource

logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s")

with open(sys.argv[1]) as file:
    settings = json.load(file)

mirror = Mirror(FolderSource(settings["source"]), settings["target"], settings["attempts"], settings["only"])
done, failed = mirror.run()
print(f"{len(done)} mirrored, {len(failed)} failed")
