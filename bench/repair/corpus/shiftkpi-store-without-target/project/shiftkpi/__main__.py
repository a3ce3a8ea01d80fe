import sys

from shiftkpi.model import load
from shiftkpi.report import report

if __name__ == "__main__":
    print(report(*load(sys.argv[1])))
