def folder_of(fax):
    return f"{fax['received'][:4]}/{fax['from'].lstrip('+')}"


def file_all(faxes):
    filed = {}
    for fax in faxes:
        filed.setdefault(folder_of(fax), []).append(fax["id"])
    return filed
