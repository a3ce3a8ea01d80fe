import argparse
import sys

from darkroom.batch import develop

parser = argparse.ArgumentParser()
parser.add_argument("roll")
parser.add_argument("--dry-run", action="store_true")
options = parser.parse_args()
sys.stdout.writelines(f"{line}\n" for line in develop(options.roll, dry_run=options.dry_run))
