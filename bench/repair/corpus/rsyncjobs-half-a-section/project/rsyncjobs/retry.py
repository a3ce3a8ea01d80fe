import subprocess
import time


def waits(retry):
    """Seconds to wait before each try after the first."""
    seconds = retry["delay"]
    for _ in range(retry["attempts"] - 1):
        yield seconds
        seconds *= retry["factor"]


def run_with_retries(command, retry, call=subprocess.call, sleep=time.sleep):
    if call(command) == 0:
        return True
    for seconds in waits(retry):
        sleep(seconds)
        if call(command) == 0:
            return True
    return False
