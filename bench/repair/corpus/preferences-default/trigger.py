import sys

sys.path.insert(0, "src")
import runpy

runpy.run_module("digest.job", run_name="__main__")
