from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    name: str
    stitches: tuple[str, ...]

    @property
    def pairs(self):
        """One pair for the crosses and one for the twists of a stitch, where it has them."""
        return sum(len(set(stitch)) for stitch in self.stitches)


class BadPattern(Exception):
    pass


def parse(lines):
    rows = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        name, colon, stitches = line.partition(":")
        found = tuple(stitches.upper().split())
        if not colon or any(set(stitch) - set("CT") for stitch in found):
            raise BadPattern(f"line {number} is no row: {line.strip()}")
        rows.append(Row(name.strip(), found))
    return rows


def widest(rows):
    return max((row.pairs for row in rows), default=0)
