"""Gives a name at the top of a module or class another value in a process that has loaded everything already.

What was made of the old value while modules were loaded keeps it: then the change shows nothing here, and is lost.
"""

import ast

DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Import, ast.ImportFrom)


def set_anew(change, code, module, loaded, functions):
    """Runs the changed statement in its module or class, for good, and in a module those behind it that read what it sets.
    Why that cannot be done, or None."""
    name, owner = change["setting"], change["owner"]
    holder = getattr(module, owner, None) if owner else module
    if holder is None or name not in vars(holder):
        return "the name is not there to be set"
    old = dict(vars(holder))
    try:
        if owner:
            local = dict(old)
            exec(code, vars(module), local)
            setattr(holder, name, local[name])
            affected = {name}
        else:
            exec(code, vars(module))
            _keep(module, name, old)
            affected = _run_those_behind(module, name, change["line"], old)
    except Exception as error:
        return "it cannot be set: %s" % error
    for one in affected:
        if one in old and vars(holder).get(one) is not old[one]:
            _hand_on(one, old[one], vars(holder)[one], loaded, functions, is_global=not owner)
    return None


def _run_those_behind(module, name, line, old):
    """Statements at the top of the file that read what was set anew, functions and classes left out: the names they set."""
    with open(module.__file__, encoding="utf-8") as file:
        tree = ast.parse(file.read())
    affected = {name}
    for statement in tree.body:
        if statement.lineno <= line or isinstance(statement, DEFINITIONS):
            continue
        names = [node for node in ast.walk(statement) if isinstance(node, ast.Name)]
        if not any(node.id in affected for node in names if isinstance(node.ctx, ast.Load)):
            continue
        exec(compile(ast.Module([statement], []), module.__file__, "exec"), vars(module))
        for node in names:
            if isinstance(node.ctx, ast.Store):
                _keep(module, node.id, old)
                affected.add(node.id)
    return affected


def _keep(module, name, old):
    if name in old and _is_refilled(old[name], vars(module).get(name)):
        setattr(module, name, old[name])


def _hand_on(name, old, new, loaded, functions, is_global):
    """Gives the new value to all who took the old one."""
    # Equal simple values are one object: there only the same name tells what was imported.
    is_simple = isinstance(old, (str, bytes, int, float, bool, type(None)))
    for other in loaded:
        for alias, value in list(vars(other).items()):
            if value is old and (not is_simple or (alias == name and is_global)):
                setattr(other, alias, new)
    if not is_simple:
        for function in functions:
            _exchange_defaults(function, old, new)


def _is_refilled(old, new):
    """Lists, mappings and sets are filled anew, so that whoever holds them sees it."""
    if type(old) is not type(new) or old is new:
        return False
    if type(old) is list:
        old[:] = new
    elif type(old) in (dict, set):
        old.clear()
        old.update(new)
    else:
        return False
    return True


def _exchange_defaults(function, old, new):
    """A setting that is a parameter's default."""
    if any(one is old for one in function.__defaults__ or ()):
        function.__defaults__ = tuple(new if one is old else one for one in function.__defaults__)
    named = function.__kwdefaults__ or {}
    if any(one is old for one in named.values()):
        function.__kwdefaults__ = {key: new if one is old else one for key, one in named.items()}
