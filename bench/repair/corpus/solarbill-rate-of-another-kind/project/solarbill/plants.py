PLANTS = {
    "p1": {"owner": "Ruiz", "kind": "roof"},
    "p2": {"owner": "City Hall", "kind": "facade"},
    "p3": {"owner": "Ruiz", "kind": "field"},
}
