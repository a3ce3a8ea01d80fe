OPTIONAL = ("price", "allergens", "note")


def row_of(dish, row={}):
    """What is known of a dish, as text."""
    row["dish"] = dish["name"]
    for name in OPTIONAL:
        if name in dish:
            row[name] = f"{dish[name]:.2f}" if name == "price" else dish[name]
    return dict(row)


def columns_of(dishes):
    """Only columns that at least one dish has."""
    return ["dish", *(name for name in OPTIONAL if any(name in dish for dish in dishes))]
