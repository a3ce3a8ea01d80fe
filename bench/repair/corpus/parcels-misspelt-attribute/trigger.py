import runpy

runpy.run_module("parcels", run_name="__main__")
