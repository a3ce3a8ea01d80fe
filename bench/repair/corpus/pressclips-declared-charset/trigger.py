from pressclips.inbox import Inbox

RAW = b"Subject: Stadtrat\nContent-Type: text/plain; charset=windows-1252\n\nDie B\xfcrgermeisterin \x84sagt\x93 zu.\n"
Inbox([]).receive(RAW)
