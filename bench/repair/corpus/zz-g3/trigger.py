import runpy, sys, os
sys.path.insert(0, os.getcwd())
sys.argv = ['invoices.run', 'orders.csv']
runpy.run_module('invoices.run', run_name='__main__', alter_sys=True)
