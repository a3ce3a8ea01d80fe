VAT = 0.21


def describe(line):
    if line["surcharge"] is None:
        return line["garment"]
    return f"{line['garment']} (express)"


def total(lines):
    return sum(line["cents"] + line["surcharge"] for line in lines)


def with_vat(cents):
    return round(cents * (1 + VAT))
