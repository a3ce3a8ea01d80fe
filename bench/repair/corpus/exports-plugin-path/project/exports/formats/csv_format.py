def write(rows):
    return "\n".join(",".join(str(value) for value in row.values()) for row in rows)
