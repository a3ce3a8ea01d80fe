STITCHES = {"C": 1, "T": 1, "CT": 2, "CTC": 2}


def read_rows(path):
    rows = []
    with open(path) as lines:
        for line in lines:
            name, stitches = line.strip().split(":")
            rows.append((name, [STITCHES[stitch] for stitch in stitches.split()]))
    return rows
