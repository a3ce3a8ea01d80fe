"""The branches send files as their spreadsheets save them: in UTF-8, or in the code page of Windows."""


def read_text(path):
    with open(path, "rb") as file:
        data = file.read()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252")
