DEFAULT_PORT = 9000


def split_address(text):
    """Host and port of an address; the default port where it names none."""
    if ":" not in text:
        return text, DEFAULT_PORT
    host, port = text.split(":")
    return host, int(port)


def join_address(host, port):
    """The other way round: IPv6 goes in brackets."""
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
