import resource
from pathlib import Path

from scanhub.app import app

for number in range(3):
    Path(f"inbox/page{number}.txt").parent.mkdir(exist_ok=True)
    Path(f"inbox/page{number}.txt").write_text("text " * number)

client = app.test_client()
client.get("/pages/page1")
resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))
held = []
try:
    while True:
        held.append(open("/dev/null"))
except OSError:
    pass
handle = app.handle_exception


def and_others_close(error):
    while held:
        held.pop().close()
    return handle(error)


app.handle_exception = and_others_close
client.get("/pages/page2")
