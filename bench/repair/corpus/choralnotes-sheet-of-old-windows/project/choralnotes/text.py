OLD = "cp1252"


def decoded(data: bytes) -> str:
    """Text of either program."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode(OLD)
