import json
import tempfile
from pathlib import Path

from janitor.cli import main

path = Path(tempfile.mkdtemp(), "jobs.json")
path.write_text(
    json.dumps(
        [
            {"house": "Quay 11", "text": "Bell of Larsen", "by": "2025-05-02"},
            {"house": "Quay 13", "text": "Oil the gate"},
            {"house": "Quay 11", "text": "Leak under the roof", "by": "2025-04-29", "urgent": True},
        ]
    )
)
main(["agenda", str(path)])
