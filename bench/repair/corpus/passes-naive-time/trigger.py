import runpy

runpy.run_module("gate.round", run_name="__main__")
