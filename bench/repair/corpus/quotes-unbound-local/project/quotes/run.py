from quotes.shipping import notes

print(notes([{"name": "tea", "count": 2, "express": False}]))
