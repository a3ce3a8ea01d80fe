class Gateway:
    def __init__(self, bus):
        self.bus = bus

    def line(self, text):
        scale, plate, gross, tare = text.strip().split(";")
        message = {"scale": scale, "plate": plate.strip(), "gross": int(gross), "tare": int(tare)}
        message["nett"] = message["gross"] - message["tare"]
        self.bus.publish("weighing", message)
