import json
import sys
from pathlib import Path

from knit.pattern import Pattern, instructions

for name in sys.argv[1:]:
    print(instructions(Pattern.from_dict(json.loads(Path(name).read_text()))))
