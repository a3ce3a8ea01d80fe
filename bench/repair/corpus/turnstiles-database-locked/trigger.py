import os
import sqlite3
import tempfile

from turnstiles import counts
from turnstiles.web import create_app

path = os.path.join(tempfile.mkdtemp(), "passages.db")
counts.connect(path).close()
nightly = sqlite3.connect(path, isolation_level=None)
nightly.execute("begin immediate")
create_app(path).test_client().post("/gates/north/passages")
nightly.execute("rollback")
