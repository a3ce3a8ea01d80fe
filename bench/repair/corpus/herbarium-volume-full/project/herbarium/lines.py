def line(sheet):
    return f"{sheet['number']:06d}\t{sheet['species']}\n"


def species(sheets):
    return sorted({sheet["species"] for sheet in sheets})
