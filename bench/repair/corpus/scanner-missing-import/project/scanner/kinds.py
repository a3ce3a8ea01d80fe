from scanner.failures import Unreadable


def text_of(path, data):
    if path.suffix == ".txt":
        return data.decode("utf-8")
    if path.suffix == ".gz":
        try:
            return gzip.decompress(data).decode("utf-8")
        except OSError as error:
            raise Unreadable(path.name) from error
    raise Unreadable(path.name)
