def read_pages(path):
    pages = {}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            address, _, checksum = line.rstrip("\n").partition("\t")
            if address:
                pages[address] = checksum
    return pages
