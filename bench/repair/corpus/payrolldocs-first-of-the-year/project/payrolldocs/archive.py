from pathlib import Path


class Archive:
    """Slips and certificates as files: slips/YEAR/PERSON-MONTH.txt and certificates/PERSON/YEAR.txt"""

    def __init__(self, root):
        self.root = Path(root)

    def slip(self, person, month):
        return self.root / "slips" / month[:4] / f"{person}-{month[5:]}.txt"

    def certificate(self, person, year):
        return self.root / "certificates" / person / f"{year}.txt"

    def save_slip(self, person, month, text):
        path = self.slip(person, month)
        path.write_text(text, encoding="utf-8")
        return path

    def save_certificate(self, person, year, text):
        path = self.certificate(person, year)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def slips_of_year(self, person, year):
        return sorted((self.root / "slips" / str(year)).glob(f"{person}-*.txt"))
