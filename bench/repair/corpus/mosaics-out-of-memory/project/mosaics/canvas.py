class Canvas:
    def __init__(self, width, height):
        self.width = width
        self.height = height
        self.pixels = bytearray(width * height * 3)

    def fill(self, colour):
        self.pixels[:] = bytes(colour) * (self.width * self.height)
        return self
