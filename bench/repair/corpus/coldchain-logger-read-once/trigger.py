import tempfile
from pathlib import Path

from coldchain.__main__ import main

path = Path(tempfile.mkdtemp(), "readings.csv")
path.write_text(
    "shipment,logger,at,celsius\n"
    "S881,L4,2025-03-07T06:00,3.5\n"
    "S881,L4,2025-03-07T07:00,3.9\n"
    "S882,L7,2025-03-07T06:20,4.1\n"
)
main([str(path)])
