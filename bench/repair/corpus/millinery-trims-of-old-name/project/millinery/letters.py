from millinery.quotes import quote


def letter(open_quote):
    price = quote(open_quote["shape"], open_quote["head_cm"], trims=open_quote["trimmings"])
    return f"Dear {open_quote['customer']},\nyour {open_quote['shape']} is still quoted at {price:.2f}.\n"
