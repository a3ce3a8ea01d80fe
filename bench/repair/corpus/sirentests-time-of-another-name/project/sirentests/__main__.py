import sys

from sirentests.playback import read
from sirentests.recorder import Recorder
from sirentests.reports import slow, summary


def main(path):
    recorder = Recorder()
    for event in read(path):
        recorder.note(event)
    records = recorder.records()
    print(summary(records))
    for line in slow(records, 10):
        print(line)
    if recorder.silent():
        print("silent:", ", ".join(recorder.silent()))


if __name__ == "__main__":
    main(sys.argv[1])
