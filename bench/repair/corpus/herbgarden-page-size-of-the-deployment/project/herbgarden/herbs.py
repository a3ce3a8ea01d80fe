import json

from herbgarden import config


def load():
    return json.loads(config.HERBS_FILE.read_text(encoding="utf-8"))


def in_bed(herbs, bed):
    return [herb for herb in herbs if bed is None or herb["bed"] == bed.upper()]
