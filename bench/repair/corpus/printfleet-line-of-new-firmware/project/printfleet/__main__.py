import sys

from printfleet.count import summarize

with open(sys.argv[1]) as log:
    pages, low, unknown = summarize(log)
for user, n in pages.most_common():
    print(f"{user:12} {n}")
print("low:", ", ".join(low) or "none")
if unknown:
    print(len(unknown), "lines not understood, the first:", unknown[0], file=sys.stderr)
