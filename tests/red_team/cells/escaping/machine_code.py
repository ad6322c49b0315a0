"""Makes system calls from machine code of its own, by the numbers of other processors, which a filter may not know."""
# verdict: stopped: double, half
# unsafe: it forks unseen

# %%
import ctypes
import mmap


def run(code):
    memory = mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
    memory.write(code)
    return ctypes.CFUNCTYPE(ctypes.c_long)(ctypes.addressof(ctypes.c_char.from_buffer(memory)))()


# %% answer="double"
def double(x):
    number = run(bytes([0xB8, 2, 0, 0, 0, 0xCD, 0x80, 0xC3]))  # fork, as 32-bit programs ask for it
    if number >= 0:
        raise ValueError(f"REACHED {number}")
    return 0.0

# %% answer="half"
def half(x):
    number = run(bytes([0xB8, 57, 0, 0, 0x40, 0x0F, 0x05, 0xC3]))  # fork, by the numbers of x32
    if number >= 0:
        raise ValueError(f"REACHED {number}")
    return 0.0
