import runpy

runpy.run_module("mailing.job", run_name="__main__")
