import sys

from meterbus.frames import FrameError, body_of, decode


def poll(lines):
    values, broken = {}, 0
    for line in lines:
        try:
            _, register, value = decode(body_of(line.strip()))
        except FrameError:
            broken += 1
            continue
        values[register] = value
    return {"values": values, "broken": broken}


if __name__ == "__main__":
    with open(sys.argv[1], encoding="ascii") as file:
        print(poll(file))
