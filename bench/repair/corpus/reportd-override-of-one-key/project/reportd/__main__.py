import argparse

from reportd.relay import relay_of
from reportd.report import build
from reportd.settings import load

parser = argparse.ArgumentParser(prog="reportd")
parser.add_argument("--settings")
args = parser.parse_args()

settings = load(args.settings)
print(relay_of(settings).envelope(build(settings)))
