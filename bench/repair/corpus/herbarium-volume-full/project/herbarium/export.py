import json
import os
import sys

from herbarium.lines import line


def export(sheets, path):
    """Writes the sheets and answers how many there were."""
    with open(path, "w", encoding="utf-8") as target:
        for sheet in sheets:
            target.write(line(sheet))
        target.flush()
    return len(sheets)


def main(source):
    with open(source, encoding="utf-8") as file:
        sheets = json.load(file)
    print(export(sheets, os.environ.get("EXPORT_PATH", "export.tsv")))


if __name__ == "__main__":
    main(sys.argv[1])
