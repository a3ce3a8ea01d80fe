import runpy

runpy.run_module("tickets.nightly", run_name="__main__")
