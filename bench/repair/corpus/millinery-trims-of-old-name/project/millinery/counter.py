from millinery.quotes import quote


def receipt(shape, head_cm, trimmings, rush):
    price = quote(shape, head_cm, trimmings=trimmings, rush=rush)
    return f"{shape} with {', '.join(trimmings) or 'nothing'}: {price:.2f}"
