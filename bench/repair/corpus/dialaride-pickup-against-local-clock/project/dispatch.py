import sys

from rides import late, load, upcoming

if __name__ == "__main__":
    rides = load(sys.argv[1])
    for r in upcoming(rides):
        print("next:", r["passenger"], r["pickup"].strftime("%H:%M"))
    for r in late(rides):
        print("LATE:", r["passenger"], r["pickup"].strftime("%H:%M"))
