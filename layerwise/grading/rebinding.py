"""Put other functions in the place of a learner's, wherever the notebook keeps them, and the learner's back again."""

from __future__ import annotations

import contextlib
import functools
from collections.abc import Callable, Mapping, MutableMapping
from types import FunctionType
from typing import Any

_MOST = 1_000  # items of a list, a dict or a tuple that is looked through: those of functions have a few


def rebind(namespace: MutableMapping[str, Any], new: Mapping[str, Any]) -> Callable[[], None]:
    """Bind names to other functions, and with them what else holds those that the names stood for.

    `forward = forward_propagation` and `def nn_model(…, f=forward_propagation)` keep the function that was there when
    they ran; so do a list, a dict or a tuple of functions, `functools.partial`, and a class that has one as an
    attribute. In what these hold, and in objects, nothing more is looked for.

    Parameters
    ----------
    namespace : mapping of names — the notebook's; changed in place
    new : mapping of names to functions

    Returns
    -------
    callable — binds all of them to what they were bound to before
    """
    before = {name: namespace[name] for name in new if name in namespace}
    _replace(namespace, new)

    def undo() -> None:
        _replace(namespace, before)
        for name in new.keys() - before.keys():
            namespace.pop(name, None)

    return undo


def _replace(namespace: MutableMapping[str, Any], new: Mapping[str, Any]) -> None:
    places = {id(namespace[name]): function for name, function in new.items() if callable(namespace.get(name))}
    for name, value in list(namespace.items()):
        if id(value) in places:
            namespace[name] = places[id(value)]
        elif isinstance(value, FunctionType) and value.__globals__ is namespace:
            _rebind_inside(value, places)
        elif type(value) is tuple and any(id(item) in places for item in value[:_MOST]):
            namespace[name] = tuple(places.get(id(item), item) for item in value)
        else:
            _rebind_held(value, places)
    namespace.update(new)


def _rebind_held(holder: Any, places: Mapping[int, Any]) -> None:
    """Put others in the place of what a list, a dict, a partial function or a class of the notebook's holds."""
    if type(holder) in (list, dict) and len(holder) <= _MOST:
        for key, held in list(enumerate(holder) if type(holder) is list else holder.items()):
            if id(held) in places:
                holder[key] = places[id(held)]
    elif type(holder) is functools.partial and id(holder.func) in places:
        state = places[id(holder.func)], holder.args, holder.keywords, vars(holder)
        holder.__setstate__(state)  # type: ignore[attr-defined]  # as `pickle` calls it; typeshed does not know it
    elif type(holder) is type and holder.__module__ == "__main__":
        for name, held in list(vars(holder).items()):
            if id(held) in places:
                setattr(holder, name, places[id(held)])
            elif type(held) is staticmethod and id(held.__func__) in places:
                setattr(holder, name, staticmethod(places[id(held.__func__)]))


def _rebind_inside(function: FunctionType, places: Mapping[int, Any]) -> None:
    """Put others in the place of what a function has as defaults, or as variables of one that it was made in."""
    if function.__defaults__:
        function.__defaults__ = tuple(places.get(id(value), value) for value in function.__defaults__)
    if function.__kwdefaults__:
        function.__kwdefaults__ = {name: places.get(id(v), v) for name, v in function.__kwdefaults__.items()}
    for cell in function.__closure__ or ():
        with contextlib.suppress(ValueError):  # an empty one
            cell.cell_contents = places.get(id(cell.cell_contents), cell.cell_contents)
