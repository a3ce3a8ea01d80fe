from rescue.desk import Desk

desk = Desk()
desk.phoned("Ada", "ridge above the hut", "2")
desk.filled_in({"name": "Ben", "place": "north face", "injured": "on", "weather": "storm"})
desk.show()
