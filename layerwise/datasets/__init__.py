"""Data for the notebooks, made and read with numpy and h5py alone.

`planar` draws points in the plane; `cats` makes, writes and reads the pictures of cats, which `pictures` draws.
`ladder` measures which network learns them, `probes` what trivial features give away, and `errors` holds the
error that a file with a fault raises.
"""
