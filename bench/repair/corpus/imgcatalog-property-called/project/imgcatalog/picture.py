import os
from dataclasses import dataclass

RAW = {".nef", ".cr3", ".arw", ".dng"}


@dataclass
class Picture:
    path: str
    width: int
    height: int
    taken: str

    @property
    def extension(self):
        return os.path.splitext(self.path)[1].lower()

    @property
    def is_raw(self):
        return self.extension in RAW

    @property
    def megapixels(self):
        return self.width * self.height / 1_000_000

    def stem(self):
        return os.path.splitext(self.path)[0]
