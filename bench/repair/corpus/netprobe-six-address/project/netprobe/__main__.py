import sys

from netprobe.peers import read_peers

for peer in read_peers(sys.argv[1]):
    print(f"{peer.name}\t{peer.host}\t{peer.port}")
