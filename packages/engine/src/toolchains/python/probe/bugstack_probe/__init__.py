"""Runs a project's tests inside the sandbox and tells the outside what happened, one JSON record per line.

Must load on every interpreter that a project may use, from Python 3.7 on, and needs nothing but the standard library.
"""
