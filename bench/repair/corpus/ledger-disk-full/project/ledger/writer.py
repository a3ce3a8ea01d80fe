def write(path, entries):
    with open(path, "w", encoding="utf-8") as file:
        for day, what, amount in entries:
            file.write(f"{day}\t{what}\t{amount}\n")
        file.flush()
    return path
