def letter(book):
    return f"{book} goes back on the shelf."
