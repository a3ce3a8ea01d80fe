TEMPLATE = "^XA^FO20,20^FD{name}^FS^FO20,60^FD{street}^FS^XZ"


def zpl(parcel):
    """The label for the printer, which knows code page 850."""
    return TEMPLATE.format(name=parcel["name"], street=parcel["street"]).encode("cp850", "replace")


def by_hand(parcel):
    return f"{parcel['name']}, {parcel['street']}"
