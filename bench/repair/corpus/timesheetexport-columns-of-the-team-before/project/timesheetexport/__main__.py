import json
import sys
from pathlib import Path

from timesheetexport.export import export


def main():
    teams = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    # The sheets of a week are written twice, for the office and for the archive.
    office = export(teams)
    archive = export(teams)
    for sheet, copy in zip(office, archive):
        if sheet.as_csv() != copy.as_csv():
            raise SystemExit(f"The copies of {sheet.title} differ")
        print(sheet.as_csv())


if __name__ == "__main__":
    main()
