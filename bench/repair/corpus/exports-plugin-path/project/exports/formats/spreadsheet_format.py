"""Tables for office programs, as tabs with a line of headings."""


def write(rows):
    if not rows:
        return ""
    head = "\t".join(rows[0])
    return "\n".join([head, *("\t".join(str(value) for value in row.values()) for row in rows)])
