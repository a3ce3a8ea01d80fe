GOODS = {"rye": {"name": "Rye loaf", "cents": 480, "day_old": 240}, "bun": {"name": "Bun", "cents": 95}}
