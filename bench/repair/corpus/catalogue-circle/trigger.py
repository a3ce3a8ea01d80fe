import runpy

runpy.run_module("tree.report", run_name="__main__")
