from importlib import import_module

FORMATS = {
    "csv": "exports.formats.csv_format",
    "json": "exports.formats.json_format",
    "spreadsheet": "exports.formats.xlsx_format",
}


class UnknownFormat(Exception):
    pass


def writer(name):
    if name not in FORMATS:
        raise UnknownFormat(name)
    return import_module(FORMATS[name]).write
