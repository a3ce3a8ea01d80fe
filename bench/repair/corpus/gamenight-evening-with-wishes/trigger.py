import tempfile
from pathlib import Path

from gamenight.__main__ import main

plan = Path(tempfile.mkdtemp(), "plan.json")
plan.write_text(
    '[{"evening": "Thursday", "players": 3}, {"evening": "Saturday", "players": 5, "tags": ["party", "short"]}]'
)
main(plan)
