import runpy

runpy.run_module("invoicing.nightly", run_name="__main__")
