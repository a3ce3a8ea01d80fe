import csv
import sys
from pathlib import Path

from treesurvey.compare import changes, load_counts
from treesurvey.summary import counts, heights
from treesurvey.write import write_json, write_text

source, folder = sys.argv[1:3]
with open(source, newline="") as file:
    trees = list(csv.DictReader(file))
earlier = Path(folder, "summary.json")
if earlier.exists():
    for (district, species), change in changes(load_counts(earlier), counts(trees)).items():
        print(f"{district} {species}: {change:+d}")
Path(folder).mkdir(parents=True, exist_ok=True)
write_text(folder, counts(trees), heights(trees))
write_json(folder, counts(trees), heights(trees))
print(f"{len(trees)} trees")
