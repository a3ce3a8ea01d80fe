from millinery.quotes import quote


def answer(shape, head_cm):
    """Over the phone nobody chooses trimmings."""
    return f"From {quote(shape, head_cm):.2f}, {quote(shape, head_cm, rush=True):.2f} within the week."
