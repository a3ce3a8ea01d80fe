import csv


def num(text):
    text = text.strip()
    return float(text) if text else None


def read_pulls(path):
    pulls = []
    with open(path, newline="") as f:
        for row in csv.DictReader(f):
            pulls.append({
                "rope": row["rope"],
                "mm": float(row["diameter_mm"]),
                "kn": float(row["load_kn"]),
                "stretch": num(row["stretch_pct"]),
            })
    return pulls
