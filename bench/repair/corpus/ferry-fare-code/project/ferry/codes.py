def port_code(text):
    """The code of a port as it is kept everywhere: three capital letters."""
    return text.strip().upper()
