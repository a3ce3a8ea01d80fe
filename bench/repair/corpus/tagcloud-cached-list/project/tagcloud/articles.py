ARTICLES = [
    {"title": "Bread", "tags": ["baking", "slow"]},
    {"title": "Pretzel", "tags": ["baking", "salt"]},
    {"title": "Brine", "tags": ["salt", "slow"]},
    {"title": "Rye", "tags": ["baking"]},
]
