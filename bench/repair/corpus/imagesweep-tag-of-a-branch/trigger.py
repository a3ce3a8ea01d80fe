import json
import tempfile
from pathlib import Path

from imagesweep.cli import main

tags = Path(tempfile.mkdtemp(), "tags.json")
tags.write_text(json.dumps({"backoffice": ["1.4.0", "1.4.1", "1.5.0"], "portal": ["v2.0.0", "v2.1.0", "latest"]}))
main([str(tags), "--keep", "2"])
