import json
import sys

from larpbot.message import line

with open(sys.argv[1], encoding="utf-8") as board:
    quests = json.load(board)["quests"]
print("\n".join(line(quest) for quest in sorted(quests, key=lambda quest: quest["id"])))
