import runpy

runpy.run_module("org.show", run_name="__main__")
