"""Prints the weekly digest of product recalls."""
import sys

from recallfeed import load, render

if __name__ == "__main__":
    sys.stdout.write(render.digest(load.recalls(sys.argv[1])))
