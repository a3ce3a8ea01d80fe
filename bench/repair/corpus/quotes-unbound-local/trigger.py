import runpy

runpy.run_module("quotes.run", run_name="__main__")
