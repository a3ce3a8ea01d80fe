DOCUMENTS = [
    {"id": 1, "tags": ["python", "web"], "lang": "en"},
    {"id": 2, "tags": ["python", "data"], "lang": "de"},
    {"id": 3, "tags": ["web"], "lang": "en"},
]
scans = 0


def scan(tags, lang):
    global scans
    scans += 1
    wanted = set(tags)
    return [
        one["id"] for one in DOCUMENTS if wanted <= set(one["tags"]) and lang in (None, one["lang"])
    ]
