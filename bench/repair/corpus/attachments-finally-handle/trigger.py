import tempfile
from pathlib import Path

from attachments.web import create_app

create_app(Path(tempfile.mkdtemp())).test_client().get("/attachments/report.pdf")
