"""Reads plans: what is kept where, and for how long."""
import configparser

from backup.sizes import parse_size

DEFAULTS = {"retention": "30", "minimum": "3", "quota": "10G", "prefix": "backup"}


def load(path):
    parser = configparser.ConfigParser(defaults=DEFAULTS)
    with open(path, encoding="utf-8") as file:
        parser.read_file(file)
    section = parser["plan"]
    return {
        "target": section["target"],
        "prefix": section["prefix"],
        "retentionDays": section.getint("retention"),
        "minimum_copies": section.getint("minimum"),
        "quota_bytes": parse_size(section["quota"]),
    }
