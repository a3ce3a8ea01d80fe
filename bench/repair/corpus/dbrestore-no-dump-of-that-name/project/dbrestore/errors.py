class RestoreError(Exception):
    """What is told to the operator instead of a traceback."""
