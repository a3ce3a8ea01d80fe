import runpy

runpy.run_module("wages.run", run_name="__main__")
