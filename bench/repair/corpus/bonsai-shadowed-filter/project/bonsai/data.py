TREES = [
    {"id": 1, "species": "juniper", "age": 34, "styles": ["cascade"]},
    {"id": 2, "species": "maple", "age": 12, "styles": []},
    {"id": 3, "species": "juniper", "age": 8, "styles": ["windswept", "formal"]},
]
