"""Runs the trigger of a case under the SDK and writes the event that it sends: capture.py TRIGGER TARGET."""

import json
import os
import runpy
import sys

import bugstack

trigger, target = sys.argv[1:3]
sys.path[0] = os.getcwd()


def keep(event):
    with open(target, "w", encoding="utf-8") as file:
        json.dump(event, file)


bugstack.init(api_key="bench", endpoint="http://127.0.0.1:9/", before_send=keep, release="", max_retries=0)
sys.argv = [trigger]
runpy.run_path(trigger, run_name="__main__")
