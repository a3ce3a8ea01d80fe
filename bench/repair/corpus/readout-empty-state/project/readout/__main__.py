import sys

from readout import state

READ = {"m-4": 120, "m-5": 77}


def main(folder):
    before = state.last(folder)
    known = state.names(folder)
    for meter, count in READ.items():
        print(known.get(meter, meter), count - before.get(meter, 0))
    state.keep(folder, READ)


if __name__ == "__main__":
    main(sys.argv[1])
