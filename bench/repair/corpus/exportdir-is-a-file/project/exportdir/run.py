import os
from pathlib import Path

from exportdir.write import write_all

if __name__ == "__main__":
    print(write_all(Path(os.environ["EXPORT_DIR"]), {"orders.csv": "id\n1\n"}))
