import json

from swimmeet import results
from swimmeet.cli import main

results.FILE.write_text(json.dumps([{"event": "100 free", "swimmer": "Ada", "seconds": 61.2}, {"event": "50 fly", "swimmer": None, "seconds": None}]))
main(["stats", "50 fly"])
