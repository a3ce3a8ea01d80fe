import runpy, sys, os
sys.path.insert(0, os.getcwd())
sys.argv = ['report.py', 'data.json']
runpy.run_path('report.py', run_name='__main__')
