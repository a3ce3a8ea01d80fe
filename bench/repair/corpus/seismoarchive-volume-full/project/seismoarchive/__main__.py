import os
import sys

from seismoarchive.archive import Archive
from seismoarchive.trace import read_trace

archive = Archive(os.environ.get("SEISMO_ARCHIVE", "archive.bin"))
print(archive.append(read_trace(sys.argv[1])), "bytes")
