COLUMNS = (("delivered", 9), ("open_rate", 9), ("click_rate", 10), ("click_to_open", 13))


def render(rows):
    lines = ["subject".ljust(24) + "".join(name.rjust(width + 1) for name, width in COLUMNS)]
    for row in rows:
        lines.append(row["subject"][:24].ljust(24) + "".join(str(row[name]).rjust(width + 1) for name, width in COLUMNS))
    return "\n".join(lines)
