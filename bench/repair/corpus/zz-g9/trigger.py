import runpy, sys, os
sys.path.insert(0, os.getcwd())
sys.argv = ['stats.main', 'log.txt']
runpy.run_module('stats.main', run_name='__main__', alter_sys=True)
