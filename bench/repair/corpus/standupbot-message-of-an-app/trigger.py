import json

from standupbot.__main__ import run

events = [
    {"type": "message", "channel": "C024", "user": "U77", "text": "finish the import"},
    {
        "type": "message",
        "channel": "C024",
        "subtype": "bot_message",
        "bot_id": "B0CI",
        "username": "ci",
        "text": "Build 4711 has passed",
    },
    {"type": "message", "channel": "C024", "user": "U80", "text": "reviews"},
]
print(run([json.dumps(event) for event in events], "C024", ["U77", "U80"]).summary())
