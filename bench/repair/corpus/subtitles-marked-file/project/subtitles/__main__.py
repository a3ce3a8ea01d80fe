import sys

from subtitles import render, tables


def main(argv):
    cues = tables.read_cues(argv[0])
    speakers = tables.read_speakers(argv[1])
    print(render.document(cues, speakers))


if __name__ == "__main__":
    main(sys.argv[1:])
