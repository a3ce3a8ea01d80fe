import io
import runpy
import sys

sys.stdin = io.StringIO("r1 22.0\nr4 28.3\nr4 28.9\n")
runpy.run_module("serverroom", run_name="__main__", alter_sys=True)
